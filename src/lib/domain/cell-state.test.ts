import { describe, expect, test } from 'vitest';
import type { Aggregate } from './aggregate.ts';
import { type CellState, cellState, scoreBin } from './cell-state.ts';

const aggregate = (part: Partial<Aggregate>): Aggregate => ({
	score: null,
	coverage: 1,
	nAnswered: 3,
	nNoProvision: 0,
	nApplicable: 3,
	nNotApplicable: 0,
	...part
});

describe('the state of a cell', () => {
	test.each<[what: string, aggregate: Partial<Aggregate>, expected: CellState]>([
		['a score', { score: 62.5 }, { state: 'score', score: 62.5, bin: 3 }],
		['0 is a score', { score: 0 }, { state: 'score', score: 0, bin: 0 }],
		[
			'only "no provision" is its own answer, not the score 0',
			{ score: 0, nNoProvision: 3 },
			{ state: 'no_provision', score: 0 }
		],
		['partly answered', { nAnswered: 1 }, { state: 'not_rated' }],
		['nothing answered', { nAnswered: 0, coverage: 0 }, { state: 'not_assessed' }],
		[
			'nothing applies',
			{ nAnswered: 0, nApplicable: 0, coverage: null },
			{ state: 'not_applicable' }
		]
	])('%s', (_what, part, expected) => {
		expect(cellState(aggregate(part))).toEqual(expected);
	});
});

test.each([
	[0, 0],
	[19.4, 0],
	[19.6, 1],
	[20, 1],
	[79.4, 3],
	[79.5, 4],
	[100, 4]
])('score %d is coloured as the number that is shown: bin %d', (score, bin) => {
	expect(scoreBin(score)).toBe(bin);
});
