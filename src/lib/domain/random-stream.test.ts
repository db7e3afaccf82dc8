import { describe, expect, test } from 'vitest';
import { randomStream, xoshiro128starstar } from './random-stream.ts';

describe('xoshiro128**', () => {
	// first outputs of the reference implementation (xoshiro128starstar.c, prng.di.unimi.it) for the state 1, 2, 3, 4
	test('gives the sequence of the reference implementation', () => {
		const random = xoshiro128starstar(1, 2, 3, 4);
		const words = Array.from({ length: 10 }, () => random() * 4_294_967_296);
		expect(words).toEqual([
			11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
			4258142804
		]);
	});
});

describe('a random stream', () => {
	const draw = (seed: number, n = 5) => Array.from({ length: n }, randomStream(seed));

	test('is the same for the same seed, and another for another', () => {
		expect(draw(7)).toEqual(draw(7));
		expect(draw(7)).not.toEqual(draw(8));
		expect(draw(1)).not.toEqual(draw(1 + 2 ** 32));
	});

	test('stays in [0, 1) and fills it evenly', () => {
		const numbers = draw(42, 100_000);
		expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1);
		const tenths = new Array(10).fill(0);
		for (const number of numbers) tenths[Math.floor(number * 10)]++;
		// 10,000 expected in each, standard deviation 95
		for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
	});
});
