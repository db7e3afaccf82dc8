import { describe, expect, test } from 'vitest';
import { faultLine, quoted, unlike } from './fault.ts';

test.each<[found: unknown, text: string]>([
	['', '""'],
	[' 3 ', '" 3 "'],
	['a "word"\nand more', '"a \\"word\\"\\nand more"'],
	[1.5, '1.5'],
	[null, 'null'],
	[undefined, 'undefined'],
	[{ min: 4, max: 0 }, '{"min":4,"max":0}'],
	['x'.repeat(79), `"${'x'.repeat(79)}…`]
])('%j is quoted so that everything in it is seen', (found, text) => {
	expect(quoted(found)).toBe(text);
});

describe('a fault is one line', () => {
	test('with its file, its place, what was found and what was expected', () => {
		const message = unlike('1,5', 'a number');
		expect(faultLine({ file: 'S.csv', place: 'row 5, column value', message })).toBe(
			'S.csv, row 5, column value: found "1,5", expected a number.'
		);
	});
	test('without a place it is about the file', () => {
		expect(faultLine({ file: 'S.csv', place: null, message: 'is too large' })).toBe(
			'S.csv: is too large.'
		);
	});
});
