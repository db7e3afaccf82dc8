import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, coincidencesOf, contributionSummer, contributions } from './coincidences.ts';
import { ratingsOf } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

const _ = null;
const cells = (rows: (string | number | null)[][]) => [
	...coincidencesOf(valuePatterns(ratingsOf(rows))).cells
];

test.each([
	[0, 0],
	[1, 1],
	[2, 3],
	[5, 15]
])('%d values have %d cells: their marginals and the pairs c < k', (values, expected) => {
	expect(cellsOf(values)).toBe(expected);
});

describe('published matrices of coincidences', () => {
	// Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, section A: o01 = 4, n0 = 14, n1 = 6
	test('Krippendorff 2011, section A: two observers, binary data', () => {
		const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
		const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
		expect(cells(meg.map((value, unit) => [value, owen[unit]!]))).toEqual([14, 6, 4]);
	});
	// the same, section C: n1 … n5 = 9, 13, 10, 5, 3; o12 = 4/3, o13 = o14 = 1/3, o23 = 4/3, o24 = 1/3, o34 = 1/3
	test('Krippendorff 2011, section C: four observers, gaps', () => {
		const found = cells([
			[1, 1, _, 1],
			[2, 2, 3, 2],
			[3, 3, 3, 3],
			[3, 3, 3, 3],
			[2, 2, 2, 2],
			[1, 2, 3, 4],
			[4, 4, 4, 4],
			[1, 1, 2, 1],
			[2, 2, 2, 2],
			[_, 5, 5, 5],
			[_, _, 1, 1],
			[_, 3, _, _]
		]);
		const third = 1 / 3;
		const expected = [
			9,
			13,
			10,
			5,
			3,
			...[4 / 3, third, third, 0],
			...[4 / 3, third, 0],
			third,
			0,
			0
		];
		expect(found).toHaveLength(expected.length);
		found.forEach((cell, i) => expect(cell).toBeCloseTo(expected[i]!, 12));
	});
});

describe('a unit', () => {
	test.each<[what: string, row: (number | null)[], expected: number[]]>([
		['of two coders who differ is one pair each way', [1, 2], [1, 1, 1]],
		['of three coders weighs each pair by a half', [1, 2, 2], [1, 2, 1]],
		['of three coders and a gap the same', [1, _, 2, 2], [1, 2, 1]],
		['of four coders, two against two', [1, 1, 2, 2], [2, 2, 4 / 3]]
	])('%s', (_what, row, expected) => {
		expect(cells([row])).toEqual(expected);
	});
	test('of one value adds nothing, not even to the marginals', () => {
		expect(
			cells([
				[1, 2],
				[2, _]
			])
		).toEqual([1, 1, 1]);
	});
});

describe('contributions', () => {
	const patterns = valuePatterns(
		ratingsOf([
			['a', 'b'],
			['c', 'c'],
			['a', 'b'],
			['a', 'c']
		])
	);
	test('stand pattern by pattern', () => {
		expect([...contributions(patterns)]).toEqual([
			...[1, 1, 0, 1, 0, 0],
			...[0, 0, 2, 0, 0, 0],
			...[1, 0, 1, 0, 1, 0]
		]);
	});
	test('are summed as often as a pattern comes, and what was there before is gone', () => {
		const into = new Float64Array(6).fill(99);
		const sum = contributionSummer(contributions(patterns), into.length);
		sum([2, 0, 3], into);
		expect([...into]).toEqual([5, 2, 3, 2, 3, 0]);
		sum([0, 0, 0], into);
		expect([...into]).toEqual(Array(6).fill(0));
	});
});

const value = fc.option(fc.nat({ max: 4 }), { freq: 4 });
const study = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 12 });
const seeded = { seed: 20260101, numRuns: 200 };

describe('of any ratings', () => {
	test('the marginals are the values that can be paired', () => {
		fc.assert(
			fc.property(study, (list) => {
				const ratings = ratingsOf(list);
				const pairable = list
					.map((row) => row.filter((value) => value !== null))
					.filter((row) => row.length > 1)
					.flat();
				expect(cells(list).slice(0, ratings.values.length)).toEqual(
					ratings.values.map((value) => pairable.filter((other) => other === value).length)
				);
			}),
			seeded
		);
	});

	test('the cells are what the patterns contribute, as often as they come', () => {
		fc.assert(
			fc.property(study, (list) => {
				const patterns = valuePatterns(ratingsOf(list));
				const into = new Float64Array(cellsOf(patterns.values));
				contributionSummer(contributions(patterns), into.length)(patterns.units, into);
				const found = cells(list);
				expect(found).toHaveLength(into.length);
				found.forEach((cell, i) => expect(cell).toBeCloseTo(into[i]!, 10));
			}),
			seeded
		);
	});
});
