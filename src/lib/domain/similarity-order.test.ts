import { describe, expect, test } from 'vitest';
import { type NumberRow, meanAbsoluteDifferences, similarityOrder } from './similarity-order.ts';

describe('meanAbsoluteDifferences', () => {
	test.each<[string, NumberRow, NumberRow, number]>([
		['is the mean over the columns', [0, 50, 100], [100, 50, 50], 50],
		['leaves out columns in which one has no number', [0, null, 100], [100, 50, null], 100],
		['is 0 for the same numbers', [25, 75], [25, 75], 0]
	])('%s', (_what, a, b, distance) => {
		const { values } = meanAbsoluteDifferences([a, b]);
		expect([...values]).toEqual([0, distance, distance, 0]);
	});

	test('rows without a common column are as far apart as the two farthest', () => {
		const { values } = meanAbsoluteDifferences([
			[10, null],
			[null, 70],
			[50, null]
		]);
		expect([...values]).toEqual([0, 40, 40, 40, 0, 40, 40, 40, 0]);
	});
});

describe('similarityOrder', () => {
	test.each<[string, NumberRow[], number[]]>([
		[
			'puts like beside like',
			[
				[0, 0],
				[100, 100],
				[5, 0],
				[95, 100]
			],
			[0, 2, 3, 1]
		],
		['keeps the order given where all are alike', [[7], [7], [7]], [0, 1, 2]],
		[
			'puts rows without any number last, in the order given',
			[[null], [3], [null], [1]],
			[1, 3, 0, 2]
		],
		[
			'compares what is there',
			[
				[null, 10],
				[90, null],
				[80, 12]
			],
			[0, 2, 1]
		],
		['no rows', [], []],
		['no columns', [[], []], [0, 1]]
	])('%s', (_what, rows, expected) => {
		expect(similarityOrder(rows)).toEqual(expected);
	});

	test('is a permutation, and the same each time', () => {
		const rows = Array.from({ length: 60 }, (_, i) =>
			Array.from({ length: 8 }, (_, j) => ((i * 7 + j * 13) % 11 === 0 ? null : (i * j * 17) % 101))
		);
		const order = similarityOrder(rows);
		expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at));
		expect(similarityOrder(rows)).toEqual(order);
	});
});
