import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

test.each([
	['scored', 4, 'strength'],
	['scored', 3, null],
	['scored', 2, null],
	['scored', 1, 'gap'],
	['scored', 0, 'gap'],
	['no_provision', null, 'gap'],
	['not_applicable', null, null],
	['not_assessed', null, null],
	['scored', null, null]
] as const)('%s %s: %s', (status, level, expected) => {
	expect(standingOf({ status, level })).toBe(expected);
});
