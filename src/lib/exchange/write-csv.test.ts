import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unguardFormula } from './formula-guard.ts';
import { readCsv } from './read-csv.ts';
import type { Cell, ColumnType, Table } from './table.ts';
import { csvPieces, writeCsv } from './write-csv.ts';

/** A table of the given column types; its rows are lists of cells. */
function tableOf(types: Readonly<Record<string, ColumnType>>): Table<readonly Cell[]> {
	const columns = Object.entries(types).map(([name, type], i) => ({
		name,
		type,
		empty: null,
		meaning: name,
		value: (row: readonly Cell[]) => row[i] ?? null
	}));
	return { name: 'test', columns };
}
/** The one data row of a table whose only column, beside a code, has this type. */
const cell = (type: ColumnType, value: Cell) =>
	writeCsv(tableOf({ code: 'code', value: type }), [['x', value]]).slice('code,value\r\nx,'.length);

const all = tableOf({
	iso3: 'code',
	country: 'text',
	level: 'integer',
	score: 'score',
	scored: 'boolean',
	bearers: 'list'
});

describe('golden files', () => {
	test('rows end in CRLF, the last one too; what is missing is an empty cell', () => {
		const rows: Cell[][] = [
			['BRA', 'Brazil', 3, 75, true, ['origin', 'transit']],
			['NAM', 'Namibia', null, null, false, []],
			['DEU', null, 0, 0, null, null]
		];
		expect(writeCsv(all, rows)).toBe(
			'iso3,country,level,score,scored,bearers\r\n' +
				'BRA,Brazil,3,75,true,origin;transit\r\n' +
				'NAM,Namibia,,,false,\r\n' +
				'DEU,,0,0,,\r\n'
		);
	});
	test('the header stands there without rows', () => {
		expect(writeCsv(all, [])).toBe('iso3,country,level,score,scored,bearers\r\n');
	});
	test('commas, quotes and line breaks are quoted, quotes doubled', () => {
		const rows: Cell[][] = [
			['COD', 'Congo, Democratic Republic of the'],
			['CIV', 'Côte d’Ivoire'],
			['AAA', 'the "core" rule'],
			['BBB', 'first\nsecond'],
			['CCC', 'first\r\nsecond'],
			['DDD', ' kept '],
			['EEE', '"']
		];
		expect(writeCsv(tableOf({ iso3: 'code', country: 'text' }), rows)).toBe(
			'iso3,country\r\n' +
				'COD,"Congo, Democratic Republic of the"\r\n' +
				'CIV,Côte d’Ivoire\r\n' +
				'AAA,"the ""core"" rule"\r\n' +
				'BBB,"first\nsecond"\r\n' +
				'CCC,"first\r\nsecond"\r\n' +
				'DDD," kept "\r\n' +
				'EEE,""""\r\n'
		);
	});
	test('a byte-order mark stands first, once, and only when it is asked for', () => {
		const table = tableOf({ iso3: 'code', country: 'text' });
		expect(writeCsv(table, [['TUR', 'Türkiye']], { bom: true })).toBe(
			'\uFEFFiso3,country\r\nTUR,Türkiye\r\n'
		);
		expect(writeCsv(table, [['TUR', 'Türkiye']], { bom: false })).toBe(
			'iso3,country\r\nTUR,Türkiye\r\n'
		);
	});
	test('texts that begin like a formula are guarded, and quoted only where they need it', () => {
		const rows: Cell[][] = [
			['A', '=1+1'],
			['B', '-first'],
			['C', "'s-Gravenhage"],
			['D', '=HYPERLINK("http://x","y")'],
			['E', '\t=1'],
			['F', '=1\n+1'],
			['G', '＝1'],
			['H', 'a = b']
		];
		expect(writeCsv(tableOf({ code: 'code', text: 'text' }), rows)).toBe(
			'code,text\r\n' +
				"A,'=1+1\r\n" +
				"B,'-first\r\n" +
				"C,''s-Gravenhage\r\n" +
				'D,"\'=HYPERLINK(""http://x"",""y"")"\r\n' +
				"E,'\t=1\r\n" +
				'F,"\'=1\n+1"\r\n' +
				"G,'＝1\r\n" +
				'H,a = b\r\n'
		);
	});
});

describe('the guard goes by column, not by look', () => {
	test.each<[type: ColumnType, value: Cell, text: string]>([
		['text', '-5', "'-5\r\n"],
		['integer', -5, '-5\r\n'],
		['score', -5.5, '-5.5\r\n'],
		['number', -5.5, '-5.5\r\n'],
		['code', '-5', '-5\r\n'],
		['list', ['=1', '=2'], "'=1;=2\r\n"],
		['list', ['a', '=2'], 'a;=2\r\n']
	])('%s %j is written %j', (type, value, text) => {
		expect(cell(type, value)).toBe(text);
	});
	test('numbers are never touched', () => {
		fc.assert(
			fc.property(fc.integer(), (number) => {
				expect(cell('integer', number)).toBe(`${number}\r\n`);
				expect(cell('score', number)).toBe(`${number}\r\n`);
				expect(cell('number', number)).toBe(`${number}\r\n`);
			}),
			{ seed: 4, numRuns: 500 }
		);
	});
});

test.each<[score: number, text: string]>([
	[200 / 3, '66.666667'],
	[100 / 3, '33.333333'],
	[62.5, '62.5'],
	[100, '100'],
	[0, '0'],
	[0.0000004, '0'],
	[0.000001, '0.000001'],
	[1 - 1e-9, '1']
])('the score %d has up to six decimals and no idle zeros: %s', (score, text) => {
	expect(cell('score', score)).toBe(`${text}\r\n`);
});

test('a number is written with all that it has, so that the same number is read again', () => {
	expect(cell('number', 200 / 3)).toBe('66.66666666666667\r\n');
	expect(cell('number', 0.1 + 0.2)).toBe('0.30000000000000004\r\n');
	expect(cell('number', null)).toBe('\r\n');
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
			expect(Number(cell('number', number).trim())).toBe(number === 0 ? 0 : number);
		}),
		{ seed: 5, numRuns: 500 }
	);
});

describe('pieces of a long table', () => {
	const table = tableOf({ code: 'code', number: 'number' });
	const rows = (count: number) => Array.from({ length: count }, (_, i): Cell[] => [`R${i}`, i / 3]);
	test.each([0, 1, 299, 300, 301, 600])('with %d rows give the same text', (count) => {
		const pieces = [...csvPieces(table, rows(count))];
		expect(pieces.join('')).toBe(writeCsv(table, rows(count)));
		expect(pieces).toHaveLength(1 + Math.ceil(count / 300));
	});
	test('are made as they are asked for', () => {
		let made = 0;
		const endless = {
			*[Symbol.iterator]() {
				for (;;) yield [`R${made++}`, 1] as const;
			}
		};
		const pieces = csvPieces(table, endless);
		pieces.next();
		expect(made).toBe(0);
		expect(String(pieces.next().value)).toMatch(/^R0,1\r\nR1,1\r\n/);
		expect(made).toBeLessThanOrEqual(10_001);
	});
});

test('0 and false are values, not missing ones', () => {
	expect(cell('integer', 0)).toBe('0\r\n');
	expect(cell('score', 0)).toBe('0\r\n');
	expect(cell('boolean', false)).toBe('false\r\n');
});

test('NA is a text like any other: missing is an empty cell, never NA', () => {
	expect(cell('code', 'NA')).toBe('NA\r\n');
	expect(cell('code', null)).toBe('\r\n');
});

describe('what is written is read again', () => {
	const table = tableOf({ code: 'code', first: 'text', second: 'text' });
	const unit = fc.oneof(
		fc.constantFrom(...'=+-@\t\r\n＝＋－＠\'";, |\uFEFF'),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 })
	);
	const texts = fc.array(fc.tuple(fc.string({ unit }), fc.string({ unit })), { maxLength: 14 });

	test.each([false, true])('with the same texts, byte-order mark %s', (bom) => {
		fc.assert(
			fc.property(texts, (pairs) => {
				const rows = pairs.map(([first, second], i) => [`R${i}`, first, second]);
				const read = readCsv(writeCsv(table, rows, { bom }), ['code', 'first', 'second']);
				expect(read.issues).toEqual([]);
				// the reader leaves the guard on: the columns of text are known to its callers
				expect(
					read.rows.map(({ cells }) => [
						cells.code,
						unguardFormula(cells.first ?? ''),
						unguardFormula(cells.second ?? '')
					])
				).toEqual(rows);
			}),
			{ seed: 2026, numRuns: 500 }
		);
	});
});
