import { describe, expect, test } from 'vitest';
import { unguardFormula } from '#lib/exchange/formula-guard.ts';
import { readImport } from '#lib/exchange/import-file.ts';
import { readCsv } from '#lib/exchange/read-csv.ts';
import type { Table } from '#lib/exchange/table.ts';
import { apiTables, pageTables } from '#lib/exchange/tables/described-tables.ts';
import { evidenceTable } from '#lib/exchange/tables/evidence.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import type { Db } from '#lib/server/db/open.ts';
import { applyImport, planImport } from '#lib/server/import-answers.ts';
import { fillTable } from '#lib/server/public-tables.ts';
import { formulaPayloads, guardedPayloads } from '../fixtures/formula-payloads.ts';
import { savedAt, smallCountries, smallDatabase } from '../fixtures/small-database.ts';
import { smallEdition } from '../fixtures/small-edition.ts';
import { cellTable, isGuarded, rowsOfTexts, textOfCell } from './cell-tables.ts';
import { readRfc4180 } from './rfc4180-reader.ts';

/**
 * How spreadsheets decide whether a cell of a CSV file is a formula. Separators and quotation marks are gone by then, so
 * quoting protects nothing: the first sign of what the cell holds counts. `=` and, since Lotus 1-2-3, `+`, `-` and `@` begin
 * a formula; the full-width forms are those of East Asian keyboards, and are made plain by some. Tabs and line ends before
 * such a sign are skipped by some, so a cell that begins with one counts as live whatever follows. An apostrophe first means
 * text. Blanks first are text as well in a file that is separated by commas; for those who trim them, see the import below.
 */
const isLive = (cell: string) => /^[\t\r\n=+\-@＝＋－＠]/.test(cell);
/** For programs that trim all white space before they look. */
const isLiveTrimmed = (cell: string) => isLive(cell.trimStart());

const tables = [...apiTables(), ...pageTables].map((table) => [table.name, table] as const);
const hasTexts = ([, { columns }]: (typeof tables)[number]) => columns.some(isGuarded);

describe.each([false, true])('every payload in every column of text, byte-order mark %s', (bom) => {
	test.each(tables.filter(hasTexts))('no cell of %s is live', (_name, described: Table<never>) => {
		const { columns, rows, cells } = written(described, bom);
		expect(cells).toHaveLength(rows.length + 1);
		columns.forEach((column, at) => {
			const found = cells.slice(1).map((row) => row[at] ?? '');
			if (isGuarded(column)) expect(found.filter(isLive)).toEqual([]);
			// without the payloads there would be nothing to see
			if (column.type === 'text') expect(found).toEqual(expect.arrayContaining(["'=1+1", "''"]));
			if (column.type === 'score') expect(new Set(found)).toEqual(new Set(['-1.5']));
		});
	});

	test.each(tables.filter(hasTexts))(
		'our reader gives the texts of %s back',
		(_name, described) => {
			const { columns, rows, text } = written(described, bom);
			const read = readCsv(
				text,
				columns.map(({ name }) => name)
			);
			expect(read.issues).toEqual([]);
			const found = read.rows.map(({ cells }) =>
				columns.map((column) => {
					const cell = cells[column.name] ?? '';
					return isGuarded(column) ? unguardFormula(cell) : cell;
				})
			);
			expect(found).toEqual(rows.map((row) => row.map(textOfCell)));
		}
	);
});

test('nearly every table has a column of text, and lists are among the columns', () => {
	const guarded = tables.filter(hasTexts).flatMap(([, { columns }]) => columns.filter(isGuarded));
	expect(tables.filter((table) => !hasTexts(table)).map(([name]) => name)).toEqual([]);
	expect(guarded.filter(({ type }) => type === 'list').length).toBeGreaterThanOrEqual(3);
});

test('no header begins like a formula, or like the SYLK files that Excel takes for another format', () => {
	for (const [, table] of tables) {
		const [header = []] = readRfc4180(writeCsv(cellTable(table), []));
		expect(header.filter(isLiveTrimmed)).toEqual([]);
		expect(header[0]).not.toMatch(/^ID/);
	}
});

function written(described: Table<never>, bom: boolean) {
	const table = cellTable(described);
	const rows = rowsOfTexts(described.columns, formulaPayloads);
	const text = writeCsv(table, rows, { bom });
	expect(text.startsWith('\uFEFF')).toBe(bom);
	const cells = readRfc4180(bom ? text.slice(1) : text);
	return { columns: table.columns, rows, text, cells };
}

const target = { round: '2026', coder: 'ana' };
const places = smallCountries.flatMap(({ iso3 }) =>
	smallEdition.articles.filter(({ scored }) => scored).map(({ code }) => ({ iso3, article: code }))
);

/** A text in each of the given columns, for one country and article. */
type Said = (typeof places)[number] & Record<string, string>;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A file that is imported, in which columns of text are guarded as in our own. */
function fileOf(codes: readonly string[], texts: readonly string[], rows: readonly Said[]) {
	const column = (type: 'code' | 'text') => (name: string) => ({
		name,
		type,
		empty: 'none',
		meaning: name,
		value: (row: Said) => row[name] ?? null
	});
	const columns = [...codes.map(column('code')), ...texts.map(column('text'))];
	return bytesOf(writeCsv({ name: 'said', columns }, rows));
}

function imported(db: Db, file: Uint8Array) {
	const plan = planImport(db, readImport(file), target);
	expect(plan.faults.list).toEqual([]);
	// the same time for all, so that exports can be the same bytes
	return applyImport(db, plan, { skipInvalid: false }, savedAt);
}

function exported(db: Db, table: 'scores' | 'evidence', bom = false): Uint8Array {
	const viewer = { db, kind: 'production', user: {} } as const;
	const filled = fillTable(viewer, table, new URLSearchParams({ round: '2026' }));
	if (!filled.ok) throw new Error(JSON.stringify(filled.issues));
	return bytesOf(writeCsv(filled.filled.table, filled.filled.rows, { bom }));
}

/** Cells by column name, as a spreadsheet gets them. */
function cellsOf(file: Uint8Array): Record<string, string>[] {
	const [header = [], ...rows] = readRfc4180(textOf(file));
	return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** Imports both exports into an empty database, and again: the bytes are those that went in. */
function expectSameBytes(db: Db, tables: readonly ('scores' | 'evidence')[]) {
	const other = smallDatabase();
	for (const bom of [false, true])
		for (const table of tables) imported(other, exported(db, table, bom));
	for (const table of tables)
		expect(textOf(exported(other, table))).toBe(textOf(exported(db, table)));
	other.$client.close();
}

/** What an answer may not hold. */
const hasControls = (text: string) => /[\0-\x08\v\f\x0e-\x1f]/.test(text);
const allowed = formulaPayloads.filter((text) => !hasControls(text));

describe('through the import', () => {
	test('payloads as rationales come in as they are, and leave dead, always in the same bytes', () => {
		const rationales = formulaPayloads.filter((text) => !hasControls(text.trim()));
		for (let from = 0; from < rationales.length; from += places.length) {
			const batch = rationales.slice(from, from + places.length);
			const db = smallDatabase();
			const rows = batch.map((rationale, i) => ({
				...places[i]!,
				status: 'scored',
				level: '3',
				rationale
			}));
			const codes = ['iso3', 'article', 'status', 'level'];
			const applied = imported(db, fileOf(codes, ['rationale'], rows));
			expect(applied).toEqual({ ok: true, written: batch.length });
			const cells = cellsOf(exported(db, 'scores'));
			for (const { iso3, article, rationale } of rows) {
				const cell = cells.find((row) => row.iso3 === iso3 && row.article === article)?.rationale;
				// answers are stored without white space at their ends, so trimming wakes nothing either
				expect(unguardFormula(cell!)).toBe(rationale.trim());
				expect(isLiveTrimmed(cell!)).toBe(false);
			}
			expectSameBytes(db, ['scores']);
			db.$client.close();
		}
	});

	const texts = evidenceTable.columns
		.filter(({ type }) => type === 'text')
		.map((column) => column.name);

	/** A payload as it can stand in a column: addresses begin with https, names of languages are short, some must be there. */
	function fitting(column: string, payload: string): string {
		if (column.endsWith('url')) return `https://example.org/${payload.trim()}`;
		const short = column === 'language' ? payload.slice(0, 35) : payload;
		return ['instrument', 'jurisdiction', 'provision'].includes(column) && short.trim() === ''
			? '='
			: short;
	}

	test('payloads in every text of a pinpoint do so, too', () => {
		expect(texts).toHaveLength(8);
		const db = smallDatabase();
		const answered = places.map((place) => ({ ...place, status: 'scored', level: '2' }));
		imported(db, fileOf(['iso3', 'article', 'status', 'level'], [], answered));
		const rows = allowed.map((_, i): Said => ({
			...places[i % places.length]!,
			kind: 'provision',
			...Object.fromEntries(
				texts.map((column, at) => [column, fitting(column, allowed[(i + at) % allowed.length]!)])
			)
		}));
		const applied = imported(db, fileOf(['iso3', 'article', 'kind'], texts, rows));
		expect(applied).toEqual({ ok: true, written: places.length });
		const cells = cellsOf(exported(db, 'evidence'));
		expect(cells).toHaveLength(rows.length);
		for (const { iso3, article } of places) {
			const isHere = (row: Record<string, string>) => row.iso3 === iso3 && row.article === article;
			const found = cells.filter(isHere);
			rows.filter(isHere).forEach((row, i) => {
				for (const column of texts) {
					const cell = found[i]?.[column] ?? '';
					expect([column, unguardFormula(cell)]).toEqual([column, row[column]?.trim()]);
					expect([column, cell, isLiveTrimmed(cell)]).toEqual([column, cell, false]);
				}
			});
		}
		expectSameBytes(db, ['scores', 'evidence']);
		db.$client.close();
	});

	test.each(guardedPayloads)('as an address, %j is refused', (url) => {
		const row = { ...places[0]!, kind: 'provision', instrument: 'Law', provision: '1', url };
		const file = fileOf(['iso3', 'article', 'kind'], ['instrument', 'provision', 'url'], [row]);
		const { faults } = readImport(file);
		const isNothing = url.trim() === '';
		expect(faults.list.map(({ column }) => column)).toEqual(
			isNothing ? [] : [url.includes('\0') ? null : 'url']
		);
	});

	test.each(formulaPayloads.filter(hasControls))('%j holds what no text may hold', (text) => {
		const place = places[0]!;
		const answer = { ...place, status: 'scored', level: '1', rationale: text };
		const pinpoint = { ...place, kind: 'provision', instrument: text, provision: '1' };
		const refusals = [
			fileOf(['iso3', 'article', 'status', 'level'], ['rationale'], [answer]),
			fileOf(['iso3', 'article', 'kind'], ['instrument', 'provision'], [pinpoint])
		].map((file) => readImport(file).faults.list.map(({ why }) => why));
		const refused = [expect.stringMatching(/control characters|NUL byte/)];
		// a vertical tab or form feed at the end of a rationale is white space, and goes with it
		expect(refusals).toEqual([hasControls(text.trim()) ? refused : [], refused]);
	});
});
