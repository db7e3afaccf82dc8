import { describe, expect, test } from 'vitest';
import { ImportFaults } from './import-fault.ts';
import { importHeader, importRows } from './import-rows.ts';

function read(text: string) {
	const faults = new ImportFaults();
	const header = importHeader(text, faults);
	const rows = header && importRows(text, header, faults);
	return { header, rows, faults: faults.list.map(({ row, why }) => `${row}: ${why}`) };
}

describe('texts that say the same', () => {
	test.each([
		['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
		['LF', 'a,b\n1,2\n3,4\n'],
		['CR', 'a,b\r1,2\r3,4\r'],
		['a mixture', 'a,b\r\n1,2\n3,4\r'],
		['no line end at the end', 'a,b\n1,2\n3,4'],
		['semicolons', 'a;b\n1;2\n3;4\n'],
		['tabs', 'a\tb\n1\t2\n3\t4\n'],
		['the separator told in a line of its own', 'sep=;\r\na;b\r\n1;2\r\n3;4\r\n'],
		['quotes around everything', '"a","b"\n"1","2"\n"3","4"\n'],
		['empty lines', '\n\na,b\n\n1,2\n\n\n3,4\n\n'],
		['blank rows', 'a,b\n,\n1,2\n"",""\n3,4\n']
	])('%s', (_what, text) => {
		const { header, rows, faults } = read(text);
		expect(header?.names).toEqual(['a', 'b']);
		expect(rows?.map(({ cells }) => cells)).toEqual([
			['1', '2'],
			['3', '4']
		]);
		expect(faults).toEqual([]);
	});
});

test('cells keep their commas, quotes and line ends; rows know their lines', () => {
	expect(read('a,b\n"1,\r\n""x""",2\r\n3,"\n"\n').rows).toEqual([
		{ row: 2, cells: ['1,\r\n"x"', '2'] },
		{ row: 4, cells: ['3', '\n'] }
	]);
});

test('only the header decides on the separator', () => {
	expect(read('a;b\n1,5;2,5\n').rows).toEqual([{ row: 2, cells: ['1,5', '2,5'] }]);
	expect(read('a,b\n1;2,3\n').rows).toEqual([{ row: 2, cells: ['1;2', '3'] }]);
});

test('columns without a name at the end are left out, their cells stay for whoever looks', () => {
	const { header, rows } = read('a,b,,\n1,2,,\n');
	expect(header?.names).toEqual(['a', 'b']);
	expect(rows).toEqual([{ row: 2, cells: ['1', '2', '', ''] }]);
});

describe('refused before anything else is read', () => {
	test.each<[what: string, text: string, fault: string]>([
		['nothing but blanks', '\n \n\t', 'the file is empty'],
		['a long first line', 'x'.repeat(20_001), '1: the first line holds 20,001 characters'],
		['many columns', `\n${'a,'.repeat(200)}b`, '2: the first line holds 201 columns'],
		['an open quotation mark', 'a,"b\n1,2', '1: the first line must hold the names']
	])('%s', (_what, text, fault) => {
		const { header, faults } = read(text);
		expect(header).toBeNull();
		expect(faults).toEqual([expect.stringContaining(fault)]);
	});
});

test('a row with more cells than any file has is told, and the others are read', () => {
	const { rows, faults } = read(`a,b\n1,2\nx${','.repeat(500_000)}\n3,4\n`);
	expect(rows).toHaveLength(2);
	expect(faults).toEqual([expect.stringContaining('3: has 500001 cells where the header has 2')]);
});

test('a text that is no CSV from some row on gives no rows at all', () => {
	expect(read('a,b\n1,2\n"3,4\n')).toMatchObject({
		rows: null,
		faults: [expect.stringContaining('3: a quotation mark opens here')]
	});
});
