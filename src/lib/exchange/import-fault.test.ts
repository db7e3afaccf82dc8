import { expect, test } from 'vitest';
import { faultLine } from './fault.ts';
import { ImportFaults, asFault } from './import-fault.ts';

test('the first thousand are listed, all are counted', () => {
	const faults = new ImportFaults();
	for (let row = 2; row < 1502; row++) faults.add(row, 'level', 'x', 'wrong');
	expect(faults.list).toHaveLength(1000);
	expect(faults.count).toBe(1500);
	expect(faults.list[999]).toEqual({ row: 1001, column: 'level', found: 'x', why: 'wrong' });
});

test('what was found is shortened, never in the middle of a character', () => {
	const faults = new ImportFaults();
	faults.add(2, 'rationale', `${'x'.repeat(79)}😀😀`, 'too long.');
	expect(faults.list[0]?.found).toBe(`${'x'.repeat(79)}\uFFFD…`);
	expect(faults.list[0]?.why).toBe('too long');
});

test.each([
	[
		{ row: 5, column: 'level', found: '2,0', why: 'no' },
		'S.csv, row 5, column level: found "2,0": no.'
	],
	[{ row: 5, column: null, found: null, why: 'is short' }, 'S.csv, row 5: is short.'],
	[{ row: null, column: null, found: null, why: 'is empty' }, 'S.csv: is empty.']
])('%j is one line: %s', (fault, line) => {
	expect(faultLine(asFault('S.csv', fault))).toBe(line);
});
