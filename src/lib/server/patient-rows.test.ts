import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RowsExpired, patientRows, usualPatience } from './patient-rows.ts';

let ended: number;
beforeEach(() => {
	vi.useFakeTimers();
	ended = 0;
});
afterEach(() => {
	vi.useRealTimers();
});

function* numbers(count = 1000) {
	try {
		for (let at = 0; at < count; at++) yield at;
	} finally {
		ended += 1;
	}
}
const take = (rows: Iterator<number>, count: number) => {
	for (let at = 0; at < count; at++) rows.next();
};

describe('rows that are taken', () => {
	test('are all given, in their order, and leave no timer behind', () => {
		expect([...patientRows(numbers(100))]).toEqual([...numbers(100)]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('may take long, as long as some are taken each minute', () => {
		const rows = patientRows(numbers());
		for (let minute = 0; minute < 20; minute++) {
			take(rows, 40);
			vi.advanceTimersByTime(usualPatience.idle - 1);
		}
		expect(ended).toBe(0);
		expect(rows.next().value).toBe(800);
	});

	test('do not begin, nor the clock, before the first is taken', () => {
		const rows = patientRows(numbers());
		vi.advanceTimersByTime(usualPatience.whole * 2);
		expect(rows.next().value).toBe(0);
	});
});

describe('rows that nobody takes', () => {
	test('for a minute are ended, and whoever goes on is told', () => {
		const rows = patientRows(numbers());
		take(rows, 10);
		vi.advanceTimersByTime(usualPatience.idle);
		expect(ended).toBe(1);
		expect(() => rows.next()).toThrow(RowsExpired);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('to their end within an hour are ended, however regularly some are taken', () => {
		const rows = patientRows(numbers(100_000));
		const step = usualPatience.idle / 2;
		for (let passed = 0; passed < usualPatience.whole; passed += step) {
			expect(ended).toBe(0);
			take(rows, 64);
			vi.advanceTimersByTime(step);
		}
		expect(ended).toBe(1);
	});
});

test('a client that goes away ends the rows at once', () => {
	const rows = patientRows(numbers());
	take(rows, 10);
	rows.return?.();
	expect([ended, vi.getTimerCount()]).toEqual([1, 0]);
});

test('a fault of the rows goes through and leaves no timer behind', () => {
	const rows = patientRows({
		*[Symbol.iterator](): Generator<number> {
			yield 1;
			throw new Error('broken');
		}
	});
	rows.next();
	expect(() => rows.next()).toThrow('broken');
	expect(vi.getTimerCount()).toBe(0);
});
