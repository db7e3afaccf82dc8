import { describe, expect, test } from 'vitest';
import { FailureThrottle } from './throttle.ts';

const start = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const throttle = () => new FailureThrottle({ failures: 3, perMilliseconds: 180_000 });

function fail(bucket: FailureThrottle, key: string, times: number, now = start) {
	for (let i = 0; i < times; i += 1) bucket.recordFailure(key, now);
}

describe('FailureThrottle', () => {
	test('forgives so many failures at once, then says how long to wait', () => {
		const bucket = throttle();
		fail(bucket, 'a', 2);
		expect(bucket.retryAfter('a', start)).toBe(0);
		fail(bucket, 'a', 1);
		expect(bucket.retryAfter('a', start)).toBe(60);
		expect(bucket.retryAfter('a', after(45))).toBe(15);
		expect(bucket.retryAfter('a', after(60))).toBe(0);
	});

	test('gives tokens back evenly, never more than there were', () => {
		const bucket = throttle();
		fail(bucket, 'a', 3);
		fail(bucket, 'a', 1, after(60));
		expect(bucket.retryAfter('a', after(60))).toBe(60);
		fail(bucket, 'a', 3, after(100_000));
		expect(bucket.retryAfter('a', after(100_000))).toBe(60);
	});

	test('failures while the bucket is empty do not make the wait longer', () => {
		const bucket = throttle();
		fail(bucket, 'a', 50);
		expect(bucket.retryAfter('a', start)).toBe(60);
	});

	test('one key does not hinder another', () => {
		const bucket = throttle();
		fail(bucket, 'a', 3);
		expect(bucket.retryAfter('b', start)).toBe(0);
	});

	test('a clock that goes back forgives nothing and breaks nothing', () => {
		const bucket = throttle();
		fail(bucket, 'a', 3, after(100));
		expect(bucket.retryAfter('a', start)).toBe(60);
	});

	test('invented keys do not fill the memory, and do not push out the one in use', () => {
		const bucket = throttle();
		for (let i = 0; i < 10_001; i += 1) {
			if (i % 1000 === 0) fail(bucket, 'in use', 3);
			bucket.recordFailure(`invented ${i}`, start);
		}
		expect(bucket.retryAfter('in use', start)).toBe(60);
		expect(bucket.size).toBeLessThanOrEqual(10_000);
	});
});
