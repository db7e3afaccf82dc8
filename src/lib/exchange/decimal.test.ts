import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalExpected, parseDecimal } from './decimal.ts';

test.each<[text: string, value: number | null]>([
	['3', 3],
	[' 3 ', 3],
	['\t2.50', 2.5],
	['.5', 0.5],
	['5.', 5],
	['-1.25', -1.25],
	['+1', 1],
	['1e-3', 0.001],
	['1E3', 1000],
	['', null],
	[' ', null],
	['.', null],
	['1,5', null],
	['1 000', null],
	['0x10', null],
	['Infinity', null],
	['NaN', null],
	['NA', null],
	['1e999', null],
	["'3", null],
	['３', null]
])('%j is read as %j', (text, value) => {
	expect(parseDecimal(text)).toBe(value);
});

test('every number that is written is read again', () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
			expect(parseDecimal(String(number))).toBe(number === 0 ? 0 : number);
		}),
		{ seed: 3, numRuns: 1000 }
	);
});

test.each(['1,5', '-0,25', ' 3,0 ', '1.234,5', '1 234,5'])('%j has a decimal comma', (text) => {
	expect(decimalExpected(text)).toBe('a number with a decimal point, not a decimal comma');
});
test.each(['', 'NA', '1,5,6', ',', 'three', '1.5'])('%j has none', (text) => {
	expect(decimalExpected(text)).toBe('a number with a decimal point, or nothing');
});
