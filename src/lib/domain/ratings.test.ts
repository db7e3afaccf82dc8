import { describe, expect, test } from 'vitest';
import { notCoded, ratingsOf, valuesOfUnit } from './ratings.ts';

const _ = null;

describe('rows as ratings', () => {
	test('hold places in the ascending list of values, unit by unit, −1 where nothing was coded', () => {
		const ratings = ratingsOf([
			[4, 0],
			[_, 10],
			[4, 4]
		]);
		expect(ratings).toEqual({
			units: 3,
			coders: ['1', '2'],
			values: [0, 4, 10],
			codes: Int32Array.from([1, 0, notCoded, 2, 1, 1]),
			clusters: null
		});
	});
	test('numbers ascend as numbers, not as texts', () => {
		expect(ratingsOf([[10, 9, -1, 2.5]]).values).toEqual([-1, 2.5, 9, 10]);
	});
	test('texts ascend by code unit', () => {
		expect(ratingsOf([['é', 'b', 'a', 'Z', '10', '9']]).values).toEqual([
			'10',
			'9',
			'Z',
			'a',
			'b',
			'é'
		]);
	});
	test('0 and the empty text are values, and no gaps', () => {
		expect([...ratingsOf([[0, _, 1]]).codes]).toEqual([0, notCoded, 1]);
		expect([...ratingsOf([['', _, 'a']]).codes]).toEqual([0, notCoded, 1]);
	});
	test('a short row has gaps at its end', () => {
		const ratings = ratingsOf([[1], [1, 2, 3]]);
		expect(ratings.coders).toHaveLength(3);
		expect([...ratings.codes]).toEqual([0, notCoded, notCoded, 0, 1, 2]);
	});
	test.each<[what: string, rows: null[][], units: number, coders: number]>([
		['no units', [], 0, 0],
		[
			'units that nobody coded',
			[
				[_, _],
				[_, _]
			],
			2,
			2
		]
	])('%s have no values', (_what, rows, units, coders) => {
		const ratings = ratingsOf(rows);
		expect([ratings.units, ratings.coders.length, ratings.values]).toEqual([units, coders, []]);
		expect([...ratings.codes].every((code) => code === notCoded)).toBe(true);
	});
	test('keep the cluster of each unit', () => {
		expect(ratingsOf([[1], [2], [1]], [7, 7, 3]).clusters).toEqual(Int32Array.from([7, 7, 3]));
	});
});

test('the values of a unit are those that were coded, in the order of the coders, and no other unit’s', () => {
	const ratings = ratingsOf([
		['c', _, 'a', 'c'],
		['b', _, _, _],
		[_, _, _, _],
		['a', _, _, 'b']
	]);
	const found = [0, 1, 2, 3].map((unit) => valuesOfUnit(ratings, unit));
	expect(found).toEqual([[2, 0, 2], [1], [], [0, 1]]);
});
