import { expect, test } from 'vitest';
import { answerCell } from './answer-cell.ts';

test.each([
	[
		{ status: 'scored', level: 0 },
		{ state: 'score', score: 0, bin: 0 }
	],
	[
		{ status: 'scored', level: 3 },
		{ state: 'score', score: 75, bin: 3 }
	],
	[
		{ status: 'scored', level: 4 },
		{ state: 'score', score: 100, bin: 4 }
	],
	[
		{ status: 'no_provision', level: null },
		{ state: 'no_provision', score: 0 }
	],
	[{ status: 'not_applicable', level: null }, { state: 'not_applicable' }],
	[{ status: 'not_assessed', level: null }, { state: 'not_assessed' }],
	[undefined, { state: 'not_assessed' }]
] as const)('%o is shown as %o', (answer, cell) => {
	expect(answerCell(answer)).toEqual(cell);
});
