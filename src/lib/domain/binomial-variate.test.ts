import { describe, expect, test } from 'vitest';
import { binomialVariate } from './binomial-variate.ts';
import { randomStream } from './random-stream.ts';

describe('a binomial number', () => {
	test.each([
		[0, 0.5, 0],
		[10, 0, 0],
		[10, 1, 10]
	])('of %d trials at %d is %d', (n, p, expected) => {
		expect(binomialVariate(randomStream(1), n, p)).toBe(expected);
	});

	test('is the same for the same seed', () => {
		const draw = () => {
			const random = randomStream(3);
			return Array.from({ length: 50 }, () => binomialVariate(random, 1000, 0.3));
		};
		expect(draw()).toEqual(draw());
	});

	// counting (mean under 10), rejection, and both mirrored at p > 0.5
	test.each([
		[12, 0.3],
		[40, 0.1],
		[40, 0.5],
		[60, 0.8],
		[30, 0.95],
		[32175, 0.001],
		[32175, 0.25]
	])('follows its distribution: n = %d, p = %d', (n, p) => {
		const random = randomStream(20260101);
		const draws = 40_000;
		const counts = new Map<number, number>();
		for (let i = 0; i < draws; i++) {
			const k = binomialVariate(random, n, p);
			expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true);
			counts.set(k, (counts.get(k) ?? 0) + 1);
		}
		const { statistic, cells } = chiSquare(counts, n, p, draws);
		// mean = cells − 1, variance = 2 (cells − 1): five standard deviations above
		expect(statistic).toBeLessThan(cells - 1 + 5 * Math.sqrt(2 * (cells - 1)));
	});
});

/** Pearson's statistic against the exact probabilities, over the values that are expected at least 20 times. */
function chiSquare(counts: Map<number, number>, n: number, p: number, draws: number) {
	let logProbability = n * Math.log1p(-p);
	let statistic = 0;
	let cells = 0;
	for (let k = 0; k <= n; k++) {
		const expected = draws * Math.exp(logProbability);
		if (expected >= 20) {
			statistic += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
			cells++;
		}
		logProbability += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
	}
	return { statistic, cells };
}
