import { expect, test } from 'vitest';
import { drawn, isPartial } from './drawn-cell.ts';

test.each([
	[
		{ state: 'score', score: 62.5, bin: 3 },
		{ look: 'bin-3', text: '63' }
	],
	[
		{ state: 'no_provision', score: 0 },
		{ look: 'no_provision', text: '∅' }
	],
	[
		{ state: 'changed', difference: -12.5, bin: -2 },
		{ look: 'loss-2', text: '−13' }
	],
	[
		{ state: 'changed', difference: 0.2, bin: 0 },
		{ look: 'moved-none', text: '+0' }
	],
	[{ state: 'same' }, { look: 'same', text: '=' }],
	[{ state: 'revised' }, { look: 'revised', text: 'r' }]
] as const)('%o is drawn as %o', (cell, expected) => {
	expect(drawn(cell)).toEqual(expected);
});

test.each([
	[{ state: 'score', score: 50, bin: 2, nAnswered: 2, nApplicable: 3 }, true],
	[{ state: 'no_provision', score: 0, nAnswered: 2, nApplicable: 3 }, true],
	[{ state: 'score', score: 50, bin: 2, nAnswered: 3, nApplicable: 3 }, false],
	[{ state: 'not_rated', nAnswered: 1, nApplicable: 3 }, false],
	[{ state: 'changed', difference: 1, bin: 1, lawChanges: 1, revisions: 0 }, false]
] as const)('%o is below full coverage: %j', (cell, expected) => {
	expect(isPartial(cell)).toBe(expected);
});
