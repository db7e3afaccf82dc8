import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import { guardFormula, unguardFormula } from '#lib/exchange/formula-guard.ts';
import { ImportFaults } from '#lib/exchange/import-fault.ts';
import { readImport } from '#lib/exchange/import-file.ts';
import { importHeader, importRows } from '#lib/exchange/import-rows.ts';
import { importText } from '#lib/exchange/import-text.ts';
import { readCsv } from '#lib/exchange/read-csv.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { tableOfTypes } from './cell-tables.ts';
import { readRfc4180 } from './rfc4180-reader.ts';

const signs = [
	...['"', '""', ',', ';', '\t', ' ', '  ', '\r', '\n', '\r\n', '\n\r', '\0', '\v', '\uFEFF'],
	...["'", "''", '=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '\\', '#', 'sep=;'],
	...['a', 'é', 'e\u0301', '中', '😀', '\u00a0', '\u2028', '\u0085', '\uFFFD', 'NA', '0', '-1.5']
];
/** Halves of pairs: some meet their partner in the next cell, or in the same one. */
const halves = ['\ud83d', '\ude00', '\udfff'];

const joined = (parts: readonly string[], maxLength: number) =>
	fc.array(fc.constantFrom(...parts), { maxLength }).map((found) => found.join(''));
/** Now and then a cell that is longer than the pieces in which files are written. */
const long = (parts: readonly string[]) =>
	fc
		.tuple(joined(parts, 3), fc.constantFrom(7_000, 70_000))
		.map(([text, length]) => text.padEnd(length, text || 'x'));

function cellsOf(parts: readonly string[]) {
	return fc.oneof(
		{ weight: 400, arbitrary: joined(parts, 6) },
		{ weight: 1, arbitrary: long(parts) }
	);
}

interface Texts {
	width: number;
	rows: string[][];
}

/** Tables of one to four columns of text, many of one column and many without any row. */
function tables(parts: readonly string[]): fc.Arbitrary<Texts> {
	const cell = cellsOf(parts);
	return fc.integer({ min: 1, max: 4 }).chain((width) =>
		fc.record({
			width: fc.constant(width),
			rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 })
		})
	);
}

const writtenTexts = ({ width, rows }: Texts, bom: boolean) =>
	writeCsv(tableOfTypes(Array<'text'>(width).fill('text')), rows, { bom });
const namesOf = ({ width }: Texts) => Array.from({ length: width }, (_, at) => `c${at}`);

/** Our readers leave out rows in which nothing can be seen: in a file that people made, they are the empty ones at its end. */
const seen = (rows: readonly string[][]) =>
	rows.filter((row) => row.some((cell) => guardFormula(cell).trim() !== ''));

/** By the reader of catalogue files, methods and ratings. */
function readPlainly(text: string, names: readonly string[]): string[][] {
	const { header, rows, issues } = readCsv(text, names);
	expect(issues).toEqual([]);
	expect(header).toEqual(names);
	return rows.map(({ cells }) => names.map((name) => unguardFormula(cells[name] ?? '')));
}

/** By the reader of imports, from the text on; NUL is refused before that, where it still has bytes. */
function readAsImport(text: string, names: readonly string[]): string[][] {
	const faults = new ImportFaults();
	const header = importHeader(text, faults)!;
	expect(header.names).toEqual(names);
	const rows = importRows(text, header, faults);
	expect(faults.list).toEqual([]);
	return (rows ?? []).map(({ cells }) => cells.map(unguardFormula));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test(
	'20,000 tables of any texts are read as they were written, with and without a byte-order mark',
	{ timeout: 120_000 },
	() => {
		let rowCount = 0;
		fc.assert(
			fc.property(tables(signs), (given) => {
				const names = namesOf(given);
				const plain = writtenTexts(given, false);
				const marked = writtenTexts(given, true);
				expect(marked).toBe(`\uFEFF${plain}`);
				rowCount += given.rows.length;
				// no row is lost in the file
				const [header, ...rows] = readRfc4180(plain);
				expect(header).toEqual(names);
				expect(rows.map((row) => row.map(unguardFormula))).toEqual(given.rows);
				const expected = seen(given.rows);
				expect(readPlainly(plain, names)).toEqual(expected);
				expect(readPlainly(marked, names)).toEqual(expected);
				expect(readAsImport(plain, names)).toEqual(expected);
				// through bytes, as they are saved and uploaded
				for (const text of [plain, marked])
					expect(importText(bytesOf(text))).toMatchObject(
						plain.includes('\0') ? { ok: false } : { ok: true, text: plain }
					);
			}),
			{ seed: 20261125, numRuns: 20_000 }
		);
		expect(rowCount).toBeGreaterThan(20_000);
	}
);

describe('halves of surrogate pairs', () => {
	test('are kept as long as they are text, and become U+FFFD where the text becomes bytes', () => {
		let lone = 0;
		fc.assert(
			fc.property(tables([...signs.filter((sign) => sign !== '\0'), ...halves]), (given) => {
				const text = writtenTexts(given, false);
				const names = namesOf(given);
				expect(readPlainly(text, names)).toEqual(seen(given.rows));
				if (!text.isWellFormed()) lone += 1;
				// halves in two cells do not find each other: there is always a sign between them
				const wellFormed = given.rows.map((row) => row.map((cell) => cell.toWellFormed()));
				const read = importText(bytesOf(text));
				if (!read.ok) throw new Error(read.fault.why);
				expect(read.text).toBe(text.toWellFormed());
				expect(readPlainly(read.text, names)).toEqual(seen(wellFormed));
				expect(readAsImport(read.text, names)).toEqual(seen(wellFormed));
			}),
			{ seed: 20261126, numRuns: 2_000 }
		);
		expect(lone).toBeGreaterThan(500);
	});

	const half = '\ud83d';
	const file = `iso3,article,status,level,rationale\r\nBRA,I.1,scored,3,a${half}b\r\n`;

	// the encoder has lost what it was, so nothing is left to refuse; no answer can hold a half, see below
	test('are the letter U+FFFD in a file of UTF-8', () => {
		const read = readImport(bytesOf(file));
		expect(read.faults.list).toEqual([]);
		expect(read.answers[0]?.fields.rationale).toBe('a\uFFFDb');
	});

	test.each([
		['written into UTF-8 by force', withForcedHalf(file), 'is not UTF-8'],
		['in UTF-16', Buffer.from(`\uFEFF${file}`, 'utf16le'), 'not well-formed Unicode']
	])('are refused in a file, on their line: %s', (_what, bytes, why) => {
		const { faults, readable } = readImport(new Uint8Array(bytes));
		expect(readable).toBe(false);
		expect(faults.list).toMatchObject([{ row: 2, why: expect.stringContaining(why) }]);
	});

	test('are refused in every text of an answer, so that no export ever has one', () => {
		const provision = { instrument: 'Law', provision: 'art. 1' };
		const body = { status: 'scored', level: 3, version: 0 };
		const paths = (json: object) => {
			const parsed = parseAnswerBody({ ...body, ...json });
			return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
		};
		for (const name of ['rationale', 'practice_note'])
			expect(paths({ [name]: `a${half}` })).toEqual([name]);
		for (const name of ['instrument', 'jurisdiction', 'provision', 'quotation', 'language'])
			expect(paths({ evidence: [{ ...provision, [name]: half }] })).toEqual([`evidence.0.${name}`]);
		for (const name of ['url', 'archive_url'])
			expect(
				paths({ evidence: [{ ...provision, [name]: `https://example.org/${half}` }] })
			).toEqual([`evidence.0.${name}`]);
	});
});

/** The bytes that an encoder would give for the half if it were let: three, which UTF-8 forbids. */
function withForcedHalf(text: string): Uint8Array {
	const [before = '', after = ''] = text.split('\ud83d');
	return Buffer.concat([bytesOf(before), new Uint8Array([0xed, 0xa0, 0xbd]), bytesOf(after)]);
}
