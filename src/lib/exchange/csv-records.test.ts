import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRecords } from './csv-records.ts';
import { ImportFaults } from './import-fault.ts';

const usual = { line: 100, records: 1000 };
function records(text: string, { limits = usual, delimiter = ',', offset = 0, line = 1 } = {}) {
	const faults = new ImportFaults();
	const found = csvRecords(text, { offset, line }, delimiter, limits, faults);
	return {
		rows: found.map(({ start, end, ...rest }) => ({ text: text.slice(start, end), ...rest })),
		faults: faults.list.map(({ row, why }) => `${row}: ${why}`)
	};
}

describe('rows', () => {
	test.each<[what: string, text: string, rows: [text: string, line: number, cells: number][]]>([
		['nothing', '', []],
		['one without a line end', 'a,b', [['a,b', 1, 2]]],
		[
			'all line ends, mixed',
			'a\nb\r\nc\rd\n',
			[
				['a', 1, 1],
				['b', 2, 1],
				['c', 3, 1],
				['d', 4, 1]
			]
		],
		[
			'blank ones are left out',
			'\n\r\na\n , \t,\n\nb',
			[
				['a', 3, 1],
				['b', 6, 1]
			]
		],
		['quoted separators', '"a,b",c', [['"a,b",c', 1, 2]]],
		[
			'quoted line ends',
			'"a\r\nb\n\nc",d\ne',
			[
				['"a\r\nb\n\nc",d', 1, 2],
				['e', 5, 1]
			]
		],
		['doubled quotes', '"a""b","""",""', [['"a""b","""",""', 1, 3]]],
		[
			'a quotation mark in the middle is a sign',
			'a"b,c\nd',
			[
				['a"b,c', 1, 2],
				['d', 2, 1]
			]
		],
		[
			'a quoted cell at the end',
			'a\n"b"',
			[
				['a', 1, 1],
				['"b"', 2, 1]
			]
		]
	])('%s', (_what, text, rows) => {
		expect(records(text)).toEqual({
			rows: rows.map(([row, line, cells]) => ({ text: row, line, cells })),
			faults: []
		});
	});

	test('from a place on, with another separator', () => {
		const { rows } = records('h;i\na;"b;c"', { delimiter: ';', offset: 4, line: 2 });
		expect(rows).toEqual([{ text: 'a;"b;c"', line: 2, cells: 2 }]);
	});

	test('are those that PapaParse finds, for any well-quoted table', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', 'é') });
		const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, newline) => {
				const text = Papa.unparse(cells, { newline });
				const wanted = cells.filter((row) => row.some((found) => found.trim() !== ''));
				const { rows, faults } = records(text, { limits: { line: 1e6, records: 1e6 } });
				expect(faults).toEqual([]);
				const found = rows.map(
					(row) => Papa.parse<string[]>(row.text, { delimiter: ',', newline: '\n' }).data[0]
				);
				const told = found.filter((row) => row?.some((each) => each.trim() !== ''));
				expect(told).toEqual(wanted);
			}),
			{ seed: 20260107, numRuns: 500 }
		);
	});
});

describe('faults end the search and name the line', () => {
	test.each<[what: string, text: string, fault: string]>([
		['a quotation mark that is never closed', 'a\nb,"c\nd\n', '2: a quotation mark opens here'],
		['text after a quoted cell', 'a\n"b\nc"d,e\n', '3: a cell goes on after its closing'],
		['blanks after a quoted cell', '"b" ,e\n', '1: a cell goes on after its closing'],
		['a long line', `a\n${'x'.repeat(101)}\nb`, '2: is longer than 100 characters'],
		['a long last line', `a\n${'x'.repeat(101)}`, '2: is longer than 100 characters'],
		['a long line in a cell', `a\n"b\n${'x'.repeat(101)}\n"`, '3: is longer than 100']
	])('%s', (_what, text, fault) => {
		expect(records(text).faults).toEqual([expect.stringContaining(fault)]);
	});

	test('too many rows', () => {
		const limits = { line: 100, records: 2 };
		expect(records('a\n\nb\n\n\n', { limits }).faults).toEqual([]);
		const { rows, faults } = records('a\nb\n\nc\nd\n', { limits });
		expect(rows).toHaveLength(2);
		expect(faults).toEqual(['4: holds more than 2 rows; divide the file']);
	});
});
