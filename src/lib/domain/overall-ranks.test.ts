import { expect, test } from 'vitest';
import type { Framework } from './framework.ts';
import { type Method, headlineMethod } from './method.ts';
import { overallRanks } from './overall-ranks.ts';
import { emptyMatrix, matrixOf } from './score-matrix.ts';

const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 1 },
		{ code: 'C', weight: 0 }
	],
	items: [
		{ code: 'a', group: 'A', weight: 1 },
		{ code: 'b', group: 'B', weight: 1 },
		{ code: 'c', group: 'C', weight: 1 }
	],
	categories: []
};
/** a, b and c of each unit; null = not assessed */
function matrix(...units: (number | null)[][]) {
	return matrixOf(
		framework.items,
		units.map(
			(scores) =>
				new Map(
					scores.flatMap((score, i) =>
						score === null
							? []
							: [[framework.items[i]!.code, { status: 'scored' as const, score }] as const]
					)
				)
		)
	);
}
const units = matrix([100, 0, 0], [50, 50, 100], [25, 100, 0], [100, null, 100]);

const cases: {
	says: string;
	method: Partial<Method>;
	expected: [number | null, number | null][];
}[] = [
	{
		says: 'ties share the best rank, who lacks a group has neither score nor rank',
		method: {},
		expected: [
			[50, 2],
			[50, 2],
			[62.5, 1],
			[null, null]
		]
	},
	{
		says: 'weights move ranks',
		method: { weights: { A: 3 } },
		expected: [
			[75, 1],
			[50, 2],
			[43.75, 3],
			[null, null]
		]
	},
	{
		says: 'a group that counted nothing can be given a weight',
		method: { weights: { A: 0, B: 0, C: 1 } },
		expected: [
			[0, 3],
			[100, 1],
			[0, 3],
			[100, 1]
		]
	}
];

for (const { says, method, expected } of cases)
	test(says, () => {
		const found = overallRanks(framework, { ...headlineMethod, ...method }, units);
		expect(found.map(({ score, rank }) => [score, rank])).toEqual(expected);
	});

test('a flat method ranks, too: two of three answers reach two thirds', () => {
	const found = overallRanks(framework, { ...headlineMethod, nesting: 'flat' }, units);
	expect(found.map(({ rank }) => rank)).toEqual([4, 2, 3, 1]);
});

test('nobody is ranked where nothing is assessed', () => {
	expect(overallRanks(framework, headlineMethod, emptyMatrix(2, 3))).toEqual([
		{ score: null, rank: null },
		{ score: null, rank: null }
	]);
	expect(overallRanks(framework, headlineMethod, emptyMatrix(0, 3))).toEqual([]);
});
