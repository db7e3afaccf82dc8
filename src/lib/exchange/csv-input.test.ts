import { describe, expect, test } from 'vitest';
import { cellPlace, readCsvInput } from './csv-input.ts';
import { faultLine } from './fault.ts';

const read = (text: string) =>
	readCsvInput({ name: 'S.csv', text }, ['unit', 'value'], ['status', 'note']);

test('rows come with the line that they stand on, and the columns that are known', () => {
	const { rows, columns, faults } = read('value,unit,status,year\n1,a,,2020\n\n2,b,x,2021\n');
	expect(rows).toEqual([
		{ row: 2, cells: { unit: 'a', value: '1', status: '', year: '2020' } },
		{ row: 4, cells: { unit: 'b', value: '2', status: 'x', year: '2021' } }
	]);
	expect([...columns]).toEqual(['value', 'unit', 'status']);
	expect(faults).toEqual([]);
});

describe('faults', () => {
	const header = 'S.csv, row 1: ';
	test.each<[what: string, text: string, lines: string[]]>([
		['a missing column', 'unit,wert\na,1\n', [`${header}column "value" is missing.`]],
		[
			'an empty file',
			'',
			[`${header}column "unit" is missing.`, `${header}column "value" is missing.`]
		],
		[
			'an optional column that stands twice',
			'unit,value,status,status\na,1,,\n',
			[`${header}column "status" stands 2 times.`]
		],
		[
			'an optional column under nearly its name',
			'unit,value,Status, note\na,1,,\n',
			[
				`${header}column "Status" is not read, expected "status".`,
				`${header}column " note" is not read, expected "note".`
			]
		],
		[
			'a decimal comma without quotes',
			'unit,value\na,1,5\n',
			[
				'S.csv, row 2: has 3 cells where the header has 2 (a decimal comma, or a text with the separator in it and no quotes?).'
			]
		],
		['too few cells', 'unit,value\na\n', ['S.csv, row 2: has 1 cells where the header has 2.']]
	])('%s', (_what, text, lines) => {
		expect(read(text).faults.map(faultLine)).toEqual(lines);
	});

	test('rows of the wrong shape are told once, and not read; the others are', () => {
		const { rows, faults } = read('unit,value\na\nb,1\n');
		expect(rows.map(({ row }) => row)).toEqual([3]);
		expect(faults).toHaveLength(1);
	});

	test('without its columns no row is read: each would be wrong', () => {
		expect(read('unit,wert\na,1\nb,2\n').rows).toEqual([]);
		expect(read('unit,value,value\na,1,2\n').rows).toEqual([]);
	});
});

test('the place of a cell names row and column', () => {
	expect(cellPlace(5, 'value')).toBe('row 5, column value');
});
