import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Method } from './method.ts';
import { back, rescaled, transformed, weightedMean } from './weighted-mean.ts';

const kinds = ['arithmetic', 'geometric', 'harmonic'] as const;

describe('the weighted mean', () => {
	test.each<[kind: Method['mean'], values: number[], weights: number[], expected: number]>([
		// the classical means of 1, 2, 4: 7/3, the cube root of 8, and 3 over 1 + 1/2 + 1/4
		['arithmetic', [1, 2, 4], [1, 1, 1], 7 / 3],
		['geometric', [1, 2, 4], [1, 1, 1], 2],
		['harmonic', [1, 2, 4], [1, 1, 1], 12 / 7],
		['arithmetic', [10, 40], [2, 1], 20],
		['geometric', [1, 8], [1, 2], 4],
		// there at 60 and back at 40: the speed of the whole way is 48
		['harmonic', [60, 40], [1, 1], 48],
		['arithmetic', [0, 100], [1, 0], 0]
	])('%s of %j with weights %j is %d', (kind, values, weights, expected) => {
		expect(weightedMean(kind, values, weights)).toBeCloseTo(expected, 12);
	});

	test.each(kinds)('%s: nothing to average, or no weight in it, is null and never 0', (kind) => {
		expect(weightedMean(kind, [], [])).toBeNull();
		expect(weightedMean(kind, [50, 60], [0, 0])).toBeNull();
		expect(weightedMean(kind, [50, 60], [])).toBeNull();
	});

	test('a value without a weight does not count', () => {
		expect(weightedMean('arithmetic', [10, 90], [3])).toBe(10);
	});
});

test.each([
	[0, 1],
	[50, 50.5],
	[100, 100]
])('a score of %d is moved off zero to %d', (score, moved) => {
	expect(rescaled(score)).toBe(moved);
});

const positive = fc.double({ min: 1, max: 100, noNaN: true });
const parts = fc.array(fc.tuple(positive, fc.integer({ min: 1, max: 9 })), {
	minLength: 1,
	maxLength: 8
});
const seeded = { seed: 20260101, numRuns: 300 };
const mean = (kind: Method['mean'], list: [value: number, weight: number][]) =>
	weightedMean(
		kind,
		list.map(([value]) => value),
		list.map(([, weight]) => weight)
	)!;

describe('for any values from 1 to 100', () => {
	test('harmonic ≤ geometric ≤ arithmetic, within the smallest and largest value', () => {
		fc.assert(
			fc.property(parts, (list) => {
				const values = list.map(([value]) => value);
				const [arithmetic, geometric, harmonic] = kinds.map((kind) => mean(kind, list));
				const rising = [
					Math.min(...values),
					harmonic!,
					geometric!,
					arithmetic!,
					Math.max(...values)
				];
				for (let i = 1; i < rising.length; i++)
					expect(rising[i - 1]).toBeLessThanOrEqual(rising[i]! + 1e-9);
			}),
			seeded
		);
	});

	test('a whole weight is so many copies of its value', () => {
		fc.assert(
			fc.property(parts, fc.constantFrom(...kinds), (list, kind) => {
				const copies = list.flatMap(([value, weight]) =>
					Array.from({ length: weight }, (): [number, number] => [value, 1])
				);
				expect(mean(kind, list)).toBeCloseTo(mean(kind, copies), 9);
			}),
			seeded
		);
	});

	test('doubling every value doubles the mean, and scaling every weight leaves it', () => {
		fc.assert(
			fc.property(parts, fc.constantFrom(...kinds), (list, kind) => {
				const once = mean(kind, list);
				expect(
					mean(
						kind,
						list.map(([value, weight]) => [2 * value, weight])
					)
				).toBeCloseTo(2 * once, 8);
				expect(
					mean(
						kind,
						list.map(([value, weight]) => [value, weight / 7])
					)
				).toBeCloseTo(once, 9);
			}),
			seeded
		);
	});

	test('transforming and back gives the value again', () => {
		fc.assert(
			fc.property(positive, fc.constantFrom(...kinds), (value, kind) => {
				expect(back(kind, transformed(kind, value))).toBeCloseTo(value, 10);
			}),
			seeded
		);
	});
});
