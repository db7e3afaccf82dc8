import { describe, expect, test, vi } from 'vitest';
import { keptJobs } from './kept-jobs.ts';

const owner = {};
const doubled = (value: number) => vi.fn(() => Promise.resolve(2 * value));

describe('keptJobs', () => {
	test('starts a job once for each owner and key, also while it is under way', async () => {
		const kept = keptJobs<object, number>();
		const start = doubled(2);
		expect(await Promise.all([kept(owner, 'a', start), kept(owner, 'a', start)])).toEqual([4, 4]);
		await kept(owner, 'a', start);
		expect(start).toHaveBeenCalledTimes(1);
		await kept(owner, 'b', start);
		await kept({}, 'a', start);
		expect(start).toHaveBeenCalledTimes(3);
	});

	test('forgets a failure, which everybody hears who waits', async () => {
		const kept = keptJobs<object, number>();
		const broken = () => Promise.reject(new Error('broken'));
		const waiting = [kept(owner, 'a', broken), kept(owner, 'a', broken)];
		for (const one of waiting) await expect(one).rejects.toThrow('broken');
		expect(await kept(owner, 'a', doubled(1))).toBe(2);
	});

	test('keeps nothing of a job that refuses to start', async () => {
		const kept = keptJobs<object, number>();
		const refusing = () => {
			throw new Error('too many');
		};
		expect(() => kept(owner, 'a', refusing)).toThrow('too many');
		expect(await kept(owner, 'a', doubled(1))).toBe(2);
	});

	test('keeps the newest only', async () => {
		const kept = keptJobs<object, number>(2);
		const start = doubled(1);
		for (const key of ['a', 'b', 'c', 'b', 'c']) await kept(owner, key, start);
		expect(start).toHaveBeenCalledTimes(3);
		await kept(owner, 'a', start);
		expect(start).toHaveBeenCalledTimes(4);
	});
});
