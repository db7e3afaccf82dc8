import { expect, test } from 'vitest';
import { numberOf } from './heatmap.ts';

test.each([
	[{ state: 'score', score: 62.5, bin: 3 }, 62.5],
	[{ state: 'no_provision', score: 0 }, 0],
	[{ state: 'changed', difference: -25, bin: -1 }, -25],
	[{ state: 'same' }, 0],
	[{ state: 'revised' }, 0],
	[{ state: 'one_round' }, null],
	[{ state: 'not_rated' }, null],
	[{ state: 'not_assessed' }, null],
	[{ state: 'not_applicable' }, null]
] as const)('the number of %o is %j', (cell, number) => {
	expect(numberOf(cell)).toBe(number);
});
