import { describe, expect, test } from 'vitest';
import { PoissonTables } from './poisson-tables.ts';
import { randomStream } from './random-stream.ts';

/** As many numbers of each mean. */
function drawn(means: number[], draws: number, seed = 20260101): number[][] {
	const tables = new PoissonTables(means);
	const random = randomStream(seed);
	const into = new Float64Array(means.length);
	const rows = Array.from({ length: draws }, () => {
		const sum = tables.draw(random, into);
		expect(sum).toBe(into.reduce((total, number) => total + number, 0));
		return [...into];
	});
	return means.map((_mean, i) => rows.map((row) => row[i]!));
}

describe('Poisson numbers', () => {
	test.each([0.001, 0.5, 1, 7.3, 40, 4192])('of mean %d follow their distribution', (mean) => {
		const [numbers = []] = drawn([mean], 40_000);
		const { statistic, cells } = chiSquare(numbers, mean);
		// mean = cells − 1, variance = 2 (cells − 1): five standard deviations above
		expect(statistic).toBeLessThan(cells - 1 + 5 * Math.sqrt(2 * (cells - 1)) + 1e-9);
	});

	test('of equal means are drawn one by one, from one table', () => {
		const [first, other, second] = drawn([3, 50, 3], 2000);
		expect(first).not.toEqual(second);
		for (const numbers of [first!, second!])
			expect(numbers.reduce((sum, number) => sum + number, 0) / 2000).toBeCloseTo(3, 0);
		expect(other!.reduce((sum, number) => sum + number, 0) / 2000).toBeCloseTo(50, 0);
	});

	test('stay in range for the smallest and the largest random number of 32 bits', () => {
		const into = new Float64Array(2);
		const tables = new PoissonTables([0.5, 80]);
		tables.draw(() => 0, into);
		expect(into[0]).toBe(0);
		expect(into[1]).toBeLessThan(30);
		tables.draw(() => 1 - 2 ** -32, into);
		// quantiles 1 − 2^-32: P(X ≤ 9) = 1 − 1.6e-10 at mean 0.5
		expect(into[0]).toBe(9);
		expect(into[1]).toBeGreaterThan(130);
		expect(into[1]).toBeLessThan(150);
	});

	test('of no mean have the sum 0', () => {
		expect(new PoissonTables([]).draw(randomStream(1), new Float64Array(0))).toBe(0);
	});
});

/** Pearson's statistic against the exact probabilities, over the values that are expected at least 20 times. */
function chiSquare(numbers: number[], mean: number) {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	let logProbability = -mean;
	let statistic = 0;
	let cells = 0;
	for (let k = 0; k <= mean + 20 * Math.sqrt(mean) + 20; k++) {
		const expected = numbers.length * Math.exp(logProbability);
		if (expected >= 20) {
			statistic += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
			cells++;
		}
		logProbability += Math.log(mean / (k + 1));
	}
	return { statistic, cells };
}
