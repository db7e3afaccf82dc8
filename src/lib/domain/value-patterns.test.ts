import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ratings, ratingsOf, valuesOfUnit } from './ratings.ts';
import { leftOut, valuePatterns } from './value-patterns.ts';

const _ = null;

/** Each pattern with how often each value comes, its coders and its units. */
function written(ratings: Ratings) {
	const { values, counts, sizes, units } = valuePatterns(ratings);
	return Array.from(sizes, (size, pattern) => ({
		counts: [...counts.subarray(pattern * values, (pattern + 1) * values)],
		size,
		units: units[pattern]
	}));
}

describe('units with the same values', () => {
	test('are one pattern, whoever gave them', () => {
		const ratings = ratingsOf([
			[1, 2, 2],
			[2, 1, 2],
			[2, 2, 1],
			[1, 1, 2]
		]);
		expect(written(ratings)).toEqual([
			{ counts: [1, 2], size: 3, units: 3 },
			{ counts: [2, 1], size: 3, units: 1 }
		]);
		expect([...valuePatterns(ratings).ofUnit]).toEqual([0, 0, 0, 1]);
	});
	test('are one pattern, wherever the gaps are', () => {
		const ratings = ratingsOf([
			[3, _, 5],
			[_, 5, 3],
			[3, 5, _]
		]);
		expect(written(ratings)).toEqual([{ counts: [1, 1], size: 2, units: 3 }]);
	});
	test('are another pattern where one coder more gave one of them', () => {
		const ratings = ratingsOf([
			[1, 1, _],
			[1, 1, 1]
		]);
		expect(written(ratings)).toEqual([
			{ counts: [2], size: 2, units: 1 },
			{ counts: [3], size: 3, units: 1 }
		]);
	});
	test('fewer than two values make no pair and are left out', () => {
		const ratings = ratingsOf([
			[1, _],
			[_, _],
			[1, 2],
			[_, 2]
		]);
		expect(written(ratings)).toEqual([{ counts: [1, 1], size: 2, units: 1 }]);
		expect([...valuePatterns(ratings).ofUnit]).toEqual([leftOut, leftOut, 0, leftOut]);
	});
	test.each<[what: string, rows: (number | null)[][]]>([
		['no units', []],
		['no coders', [[], []]],
		['one coder', [[1], [2]]]
	])('%s make no patterns', (_what, rows) => {
		expect(written(ratingsOf(rows))).toEqual([]);
	});
});

const study = (coders: { min: number; max: number }, values: number) =>
	fc.integer(coders).chain((width) =>
		fc.array(
			fc.array(fc.option(fc.nat({ max: values - 1 }), { freq: 4 }), {
				minLength: width,
				maxLength: width
			}),
			{ maxLength: 25 }
		)
	);

describe('whatever was coded', () => {
	// few values and coders have a small table of patterns, many of them none: both must say the same
	test.each<[what: string, rows: fc.Arbitrary<(number | null)[][]>]>([
		['few coders, few values', study({ min: 1, max: 4 }, 3)],
		['few coders, many values', study({ min: 2, max: 3 }, 400)],
		['many coders, few values', study({ min: 9, max: 14 }, 4)]
	])('patterns stand for the values of their units: %s', (_what, rows) => {
		fc.assert(
			fc.property(rows, (list) => {
				const ratings = ratingsOf(list);
				const { values, counts, sizes, units, ofUnit } = valuePatterns(ratings);
				expect(values).toBe(ratings.values.length);
				const keys = new Map<number, string>();
				const seen = new Float64Array(units.length);
				list.forEach((_row, unit) => {
					const found = valuesOfUnit(ratings, unit).toSorted((a, b) => a - b);
					const pattern = ofUnit[unit]!;
					if (found.length < 2) return expect(pattern).toBe(leftOut);
					const row = counts.subarray(pattern * values, (pattern + 1) * values);
					expect([...row].flatMap((count, value) => Array(count).fill(value))).toEqual(found);
					expect(sizes[pattern]).toBe(found.length);
					seen[pattern] = seen[pattern]! + 1;
					keys.set(pattern, found.join());
				});
				expect(seen).toEqual(units);
				expect(new Set(keys.values()).size).toBe(units.length);
			}),
			{ seed: 20260101, numRuns: 150 }
		);
	});
});
