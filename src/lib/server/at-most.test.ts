import { describe, expect, test } from 'vitest';
import { atMost } from './at-most.ts';

describe('atMost', () => {
	test('never runs more jobs than allowed, and runs all of them in order', async () => {
		const limited = atMost(2);
		let running = 0;
		let most = 0;
		const order: number[] = [];
		const job = (number: number) => async () => {
			running += 1;
			most = Math.max(most, running);
			order.push(number);
			await new Promise((resolve) => setTimeout(resolve, 1));
			running -= 1;
			return number;
		};
		const results = await Promise.all([1, 2, 3, 4, 5].map((number) => limited(job(number))));
		expect(most).toBe(2);
		expect(order).toEqual([1, 2, 3, 4, 5]);
		expect(results).toEqual([1, 2, 3, 4, 5]);
	});

	test('gives the place back when a job fails', async () => {
		const limited = atMost(1);
		await expect(limited(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		await expect(limited(() => Promise.resolve('next'))).resolves.toBe('next');
	});
});
