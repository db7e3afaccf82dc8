import { expect, test } from 'vitest';
import { answerCell } from './answer-cell.ts';
import type { CellState } from './cell-state.ts';
import type { AnswerStatus } from './vocabulary.ts';

test.each<[what: string, status: AnswerStatus, level: number | null, expected: CellState]>([
	['level 0 is a score', 'scored', 0, { state: 'score', score: 0, bin: 0 }],
	['level 1', 'scored', 1, { state: 'score', score: 25, bin: 1 }],
	['level 2', 'scored', 2, { state: 'score', score: 50, bin: 2 }],
	['level 3', 'scored', 3, { state: 'score', score: 75, bin: 3 }],
	['level 4', 'scored', 4, { state: 'score', score: 100, bin: 4 }],
	['no provision is not level 0', 'no_provision', null, { state: 'no_provision', score: 0 }],
	['not applicable', 'not_applicable', null, { state: 'not_applicable' }],
	['a cleared answer', 'not_assessed', null, { state: 'not_assessed' }],
	['a level that is missing is no 0', 'scored', null, { state: 'not_assessed' }]
])('%s', (_what, status, level, expected) => {
	expect(answerCell({ status, level })).toEqual(expected);
});

test('no answer is not assessed', () => {
	expect(answerCell(undefined)).toEqual({ state: 'not_assessed' });
});
