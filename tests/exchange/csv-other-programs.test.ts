import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unguardFormula } from '#lib/exchange/formula-guard.ts';
import type { Cell, Table } from '#lib/exchange/table.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import { awkwardDatabase, awkwardTexts } from '../fixtures/awkward-database.ts';
import { duckdbReader } from '../package/duckdb.ts';
import { hasProgram } from '../package/program.ts';
import { isGuarded, textOfCell } from './cell-tables.ts';
import { asked, filledTable } from './filled-tables.ts';

/** What another program reads: null where it says that a cell is missing. */
type ReadRow = Record<string, string | null>;

const db = awkwardDatabase();
const files = asked.map(([name, query], at) => ({
	name: [name, query].filter(Boolean).join('?'),
	path: `${at}.csv`,
	bomPath: `${at}-bom.csv`,
	...filledTable(db, name, query)
}));
const paths = files.flatMap(({ name, path, bomPath, ...rest }) => [
	{ name, path, encoding: 'utf-8', ...rest },
	{ name: `${name} with a byte-order mark`, path: bomPath, encoding: 'utf-8-sig', ...rest }
]);

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-csv-'));
	for (const { path, bomPath, table, rows } of files) {
		writeFileSync(join(folder, path), writeCsv(table, rows));
		writeFileSync(join(folder, bomPath), writeCsv(table, rows, { bom: true }));
	}
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows of the table as its JSON has them, each value as the text that its CSV cell stands for. */
function jsonRows(table: Table<never>, rows: readonly unknown[]): ReadRow[] {
	const { data } = JSON.parse(writeJson(table, rows as never[])) as {
		data: Record<string, Cell>[];
	};
	return data.map((row) =>
		Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOfCell(cell) || null]))
	);
}

/** The rows as read, without the guard: who reads a file takes it off in the columns that the codebook calls text or list. */
function unguarded({ columns }: Table<never>, rows: readonly ReadRow[]): ReadRow[] {
	const guarded = new Set(columns.filter(isGuarded).map(({ name }) => name));
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [
				name,
				cell !== null && guarded.has(name) ? unguardFormula(cell) : cell
			])
		)
	);
}

/** What every file of countries must keep: a code that some programs take for "not available". */
function expectNamibia(name: string, rows: readonly ReadRow[]) {
	if (!('iso3' in (rows[0] ?? {}))) return;
	const found = rows.filter(({ iso3 }) => iso3 === 'NAM');
	expect(found.length).toBeGreaterThan(0);
	if (name.startsWith('countries')) expect(found[0]?.iso2).toBe('NA');
}

describe.skipIf(!hasProgram('python3'))('csv of Python reads what the JSON says', () => {
	// strict: it throws where quoting is wrong instead of guessing
	const script = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:
    header, *rows = csv.reader(file, strict=True)
assert all(len(row) == len(header) for row in rows)
print(json.dumps([dict(zip(header, (cell or None for cell in row))) for row in rows]))
`;
	test.each(paths)('$name', ({ name, path, encoding, table, rows }) => {
		const told = execFileSync('python3', ['-c', script, join(folder, path), encoding], {
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024
		});
		const read = JSON.parse(told) as ReadRow[];
		expect(unguarded(table, read)).toEqual(jsonRows(table, rows));
		expectNamibia(name, read);
	});
});

const said = `header = true, delim = ',', quote = '"', escape = '"'`;
describe.skipIf(!duckdbReader).each([
	['told what the file is', `, ${said}`],
	// as the README of the data package has it
	['left to find out what the file is', '']
])('DuckDB reads what the JSON says, %s', (_what, options) => {
	// without rows there is nothing to find out from
	const readable = paths.filter(({ rows }) => options !== '' || rows.length > 0);
	test.each(readable)('$name', async ({ name, path, table, rows }) => {
		const read = (await duckdbReader!.rows(
			`from read_csv('${join(folder, path)}', all_varchar = true, nullstr = ''${options})`
		)) as ReadRow[];
		expect(unguarded(table, read)).toEqual(jsonRows(table, rows));
		expectNamibia(name, read);
	});
});

test('the files hold every awkward text, NA among them, and cells that are missing', () => {
	const [evidence] = files.filter(({ name }) => name === 'evidence');
	const rows = jsonRows(evidence!.table, evidence!.rows);
	expect(awkwardTexts).toContain('NA');
	expect(rows.map(({ quotation }) => quotation)).toEqual(expect.arrayContaining(awkwardTexts));
	expect(rows.some(({ language }) => language === null)).toBe(true);
	for (const { name, table, rows: all } of files)
		if (name !== 'releases') expect([name, jsonRows(table, all).length > 0]).toEqual([name, true]);
});
