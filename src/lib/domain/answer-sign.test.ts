import { expect, test } from 'vitest';
import { answerOfSign, signOf } from './answer-sign.ts';

test.each([
	['0', 'scored', 0],
	['4', 'scored', 4],
	['n', 'no_provision', null],
	['a', 'not_applicable', null],
	['-', 'not_assessed', null]
] as const)('%s stands for %s %s, and back', (sign, status, level) => {
	expect(answerOfSign(sign)).toEqual({ status, level });
	expect(signOf({ status, level })).toBe(sign);
});

test('no answer has the sign of "not assessed"', () => {
	expect(signOf(undefined)).toBe('-');
});

test.each(['', '5', 'x', '01'])('%j is no answer', (text) => {
	expect(answerOfSign(text)).toEqual({ status: 'not_assessed', level: null });
});
