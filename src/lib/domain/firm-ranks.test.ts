import { expect, test } from 'vitest';
import { firmRanks } from './firm-ranks.ts';
import type { Framework } from './framework.ts';
import { headlineMethod } from './method.ts';
import { matrixOf } from './score-matrix.ts';

const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 1 }
	],
	items: [
		{ code: 'a', group: 'A', weight: 1 },
		{ code: 'b', group: 'B', weight: 1 }
	],
	categories: []
};
const findings = (a: number, b: number) =>
	new Map([
		['a', { status: 'scored' as const, score: a }],
		['b', { status: 'scored' as const, score: b }]
	]);
const matrix = matrixOf(framework.items, [findings(100, 25), findings(0, 50), findings(50, 50)]);
const units = [
	{ unit: 0, rank: 1, low: 1, median: 1, high: 1 },
	{ unit: 1, rank: 3, low: 2.5, median: 3, high: 3 },
	{ unit: 2, rank: 2, low: 2, median: 2, high: 3 }
];

test('adds the band of each unit, and what each group is to the order', () => {
	expect(firmRanks(framework, headlineMethod, matrix, { units })).toEqual({
		units: [
			{ ...units[0], band: 1 },
			{ ...units[1], band: 2 },
			{ ...units[2], band: 2 }
		],
		leaveOut: [
			// by B alone: 25, 50, 50
			{ group: 'A', meanAbsoluteChange: (2 + 2 + 1) / 3, largestAbsoluteChange: 2 },
			// by A alone: 100, 0, 50
			{ group: 'B', meanAbsoluteChange: 0, largestAbsoluteChange: 0 }
		]
	});
});

test('is refused with flat nesting, as the simulation is', () => {
	const flat = { ...headlineMethod, nesting: 'flat' as const };
	expect(() => firmRanks(framework, flat, matrix, { units })).toThrow('flat nesting');
});
