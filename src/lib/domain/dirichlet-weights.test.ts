import { describe, expect, test } from 'vitest';
import { dirichletParameters, drawDirichlet } from './dirichlet-weights.ts';
import { randomStream } from './random-stream.ts';

describe('the parameters', () => {
	test.each([
		[[1, 1, 1], 1, [1, 1, 1]],
		[[5, 5], 1, [1, 1]],
		[[1, 1, 0], 1, [1, 1, 0]],
		[[2, 1, 1, 0], 10, [15, 7.5, 7.5, 0]]
	])('of weights %j at concentration %d are %j', (weights, concentration, expected) => {
		expect(dirichletParameters(weights, concentration)).toEqual(expected);
	});
});

describe('drawn weights', () => {
	const draws = (parameters: number[], n: number) => {
		const random = randomStream(17);
		return Array.from({ length: n }, () => {
			const into = new Float64Array(parameters.length);
			drawDirichlet(random, parameters, into);
			return [...into];
		});
	};

	test('sum to 1, and a weight of 0 stays 0', () => {
		for (const [a = 0, b = 0, c] of draws([1, 0.5, 0], 200)) {
			expect(a + b).toBeCloseTo(1, 12);
			expect(c).toBe(0);
		}
	});

	test('have the means and variances of the distribution', () => {
		const parameters = [3, 2, 1];
		const all = draws(parameters, 40_000);
		parameters.forEach((parameter, i) => {
			const values = all.map((row) => row[i] ?? 0);
			const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
			const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
			expect(mean).toBeCloseTo(parameter / 6, 2);
			expect(variance).toBeCloseTo((parameter * (6 - parameter)) / (36 * 7), 2);
		});
	});

	test.each([1e-3, 1e-9, 1e-300])(
		'with parameters of %d are nearly all on one, and never nothing on another',
		(tiny) => {
			for (const [a = 0, b = 0] of draws([tiny, tiny], 300)) {
				expect(a + b).toBeCloseTo(1, 12);
				expect(Math.min(a, b)).toBeGreaterThan(0);
			}
		}
	);

	test('with tiny parameters are on each in proportion to its parameter', () => {
		const all = draws([3e-9, 1e-9, 0], 10_000);
		const first = all.filter(([a = 0]) => a > 0.5).length / all.length;
		// four standard errors
		expect(Math.abs(first - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / all.length));
		expect(all.every(([, , c]) => c === 0)).toBe(true);
	});

	test('are all 0 where no group has a weight, and none where there is no group', () => {
		expect(draws([0, 0], 2)).toEqual([
			[0, 0],
			[0, 0]
		]);
		expect(draws([], 1)).toEqual([[]]);
	});
});
