import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const columns = ['iso3', 'country'];
const cellsOf = (text: string) => readCsv(text, columns).rows.map(({ cells }) => cells);
const issuesOf = (text: string, wanted: readonly string[] = columns) =>
	readCsv(text, wanted).issues.map(({ path, message }) => `${path}: ${message}`);
const brazil = { iso3: 'BRA', country: 'Brazil' };
const germany = { iso3: 'DEU', country: 'Germany' };

describe('texts that say the same', () => {
	test.each([
		['CRLF', 'iso3,country\r\nBRA,Brazil\r\nDEU,Germany\r\n'],
		['LF', 'iso3,country\nBRA,Brazil\nDEU,Germany\n'],
		['CR', 'iso3,country\rBRA,Brazil\rDEU,Germany\r'],
		['no line end after the last row', 'iso3,country\r\nBRA,Brazil\r\nDEU,Germany'],
		['a byte-order mark', '\uFEFFiso3,country\r\nBRA,Brazil\r\nDEU,Germany\r\n'],
		['quotes around everything', '"iso3","country"\r\n"BRA","Brazil"\r\n"DEU","Germany"\r\n'],
		['another order of columns', 'country,iso3\r\nBrazil,BRA\r\nGermany,DEU\r\n'],
		['empty lines', '\r\niso3,country\r\n\r\nBRA,Brazil\r\nDEU,Germany\r\n\r\n\r\n'],
		['rows of empty cells', 'iso3,country\r\n,\r\nBRA,Brazil\r\n , \r\nDEU,Germany\r\n'],
		['semicolons, as some spreadsheets save', 'iso3;country\r\nBRA;Brazil\r\nDEU;Germany\r\n'],
		['tabs', 'iso3\tcountry\r\nBRA\tBrazil\r\nDEU\tGermany\r\n']
	])('%s', (_what, text) => {
		expect(issuesOf(text)).toEqual([]);
		expect(cellsOf(text)).toEqual([brazil, germany]);
	});
});

describe('cells', () => {
	test.each([
		['a quoted comma', '"Congo, Democratic Republic of the"', 'Congo, Democratic Republic of the'],
		['doubled quotes', '"the ""core"" rule"', 'the "core" rule'],
		['a line break', '"first\nsecond"', 'first\nsecond'],
		['a line break of two signs', '"first\r\nsecond"', 'first\r\nsecond'],
		['white space', '  kept ', '  kept '],
		['nothing', '', ''],
		['quoted nothing', '""', ''],
		['NA, which is a text', 'NA', 'NA'],
		['leading zeros', '004', '004'],
		['a formula guard, left for whoever knows the column', "'=1+1", "'=1+1"],
		['letters of other scripts', '中国 Ελλάδα مصر', '中国 Ελλάδα مصر']
	])('%s', (_what, written, read) => {
		expect(cellsOf(`iso3,country\r\nAAA,${written}\r\n`)).toEqual([{ iso3: 'AAA', country: read }]);
	});

	test('more columns than wanted are read as well', () => {
		const { header, rows } = readCsv('iso3,note,country\r\nBRA,n,Brazil\r\n', columns);
		expect(header).toEqual(['iso3', 'note', 'country']);
		expect(rows).toEqual([{ line: 2, cells: { ...brazil, note: 'n' } }]);
	});
});

describe('lines are those that an editor shows', () => {
	test.each<[what: string, text: string, lines: number[]]>([
		['the header is line 1', 'iso3,country\nBRA,Brazil\nDEU,Germany\n', [2, 3]],
		['empty lines count', 'iso3,country\n\nBRA,Brazil\n\n\nDEU,Germany\n', [3, 6]],
		['a cell may run over lines', 'iso3,country\nBRA,"a\nb\nc"\nDEU,Germany\n', [2, 5]],
		['also with CRLF', 'iso3,country\r\nBRA,"a\r\nb"\r\nDEU,Germany\r\n', [2, 4]]
	])('%s', (_what, text, lines) => {
		expect(readCsv(text, columns).rows.map(({ line }) => line)).toEqual(lines);
	});
});

describe('faults', () => {
	test.each<[what: string, text: string, issues: string[]]>([
		[
			'a file with nothing in it',
			'',
			['line 1: column "iso3" is missing', 'line 1: column "country" is missing']
		],
		['a missing column', 'iso3,name\r\nBRA,Brazil\r\n', ['line 1: column "country" is missing']],
		['another spelling', 'ISO3,country\r\nBRA,Brazil\r\n', ['line 1: column "iso3" is missing']],
		[
			'a column that stands twice',
			'iso3,country,iso3\r\nBRA,Brazil,DEU\r\n',
			['line 1: column "iso3" stands 2 times']
		],
		[
			'too few cells',
			'iso3,country\r\nBRA\r\nDEU,Germany\r\n',
			['line 2: has 1 cells where the header has 2']
		],
		[
			'too many cells',
			'iso3,country\r\nCOD,Congo, Democratic Republic of the\r\n',
			['line 2: has 3 cells where the header has 2']
		],
		[
			'every faulty row',
			'iso3,country\r\nBRA\r\n\r\nDEU,"a\r\nb",c\r\nFRA\r\n',
			[
				'line 2: has 1 cells where the header has 2',
				'line 4: has 3 cells where the header has 2',
				'line 6: has 1 cells where the header has 2'
			]
		]
	])('%s', (_what, text, issues) => {
		expect(issuesOf(text)).toEqual(issues);
	});

	test('an unclosed quote is named by the line where its row begins', () => {
		const text = 'iso3,country\r\n\r\nAAA,"a\r\nb"\r\nBRA,"Brazil\r\nDEU,Germany\r\n';
		expect(issuesOf(text)[0]).toBe('line 5: Quoted field unterminated');
	});

	test('one faulty row among lists is told as such, not taken for another kind of file', () => {
		const text = 'iso3,country\r\nAAA,a;b;c;d\r\nBBB,e;f;g;h,i\r\nCCC,j;k;l;m\r\nDDD,n;o;p;q\r\n';
		expect(issuesOf(text)).toEqual(['line 3: has 3 cells where the header has 2']);
	});

	test('rows with a fault are given all the same, missing cells empty', () => {
		expect(cellsOf('iso3,country\r\nBRA\r\n')).toEqual([{ iso3: 'BRA', country: '' }]);
	});

	test('a header alone is no fault, and has no rows', () => {
		expect(readCsv('iso3,country\r\n', columns)).toEqual({ header: columns, rows: [], issues: [] });
	});
});
