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

	test('with parameters close to 0 are all on one, and never no number', () => {
		for (const row of draws([1e-3, 1e-3], 300)) {
			expect((row[0] ?? 0) + (row[1] ?? 0)).toBeCloseTo(1, 12);
		}
	});
});
