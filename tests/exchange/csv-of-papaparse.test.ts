import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guardFormula } from '#lib/exchange/formula-guard.ts';
import { type Cell, type Column, type Table, roundedScore } from '#lib/exchange/table.ts';
import { apiTables, pageTables } from '#lib/exchange/tables/described-tables.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import type { Db } from '#lib/server/db/open.ts';
import { awkwardDatabase } from '../fixtures/awkward-database.ts';
import { formulaPayloads } from '../fixtures/formula-payloads.ts';
import { answeredDatabase } from '../fixtures/package-snapshot.ts';
import { cellTable, isGuarded, rowsOfTexts, textOfCell } from './cell-tables.ts';
import { asked, filledTable } from './filled-tables.ts';

/** What stands in a cell before CSV quotes it, cell by cell, with nothing kept from the row before. */
function guardedCell(column: Column<never>, cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(column.type === 'score' ? roundedScore(cell) : cell);
	return isGuarded(column) ? guardFormula(textOfCell(cell)) : textOfCell(cell);
}

/** A table by PapaParse, all rows at once. */
function csvOfPapaParse({ columns }: Table<never>, rows: readonly unknown[]): string {
	const body = rows.map((row) =>
		columns.map((column) => guardedCell(column, column.value(row as never)))
	);
	const header = columns.map(({ name }) => name);
	return `${Papa.unparse([header, ...body], { newline: '\r\n' })}\r\n`;
}

const databases: [name: string, make: () => Db][] = [
	['the small database', answeredDatabase],
	['a database of awkward texts', awkwardDatabase]
];
describe.each(databases)('the tables of %s are written as PapaParse writes them', (_name, make) => {
	const db = make();
	test.each(asked)('%s %s', (name, query) => {
		const { table, rows } = filledTable(db, name, query);
		const text = writeCsv(table, rows);
		expect(text).toBe(csvOfPapaParse(table, rows));
		expect(writeCsv(table, rows, { bom: true })).toBe(`\uFEFF${text}`);
		// nothing is released yet
		expect(rows.length > 0).toBe(name !== 'releases');
	});
});

test.each([...apiTables(), ...pageTables].map((table) => [table.name, table] as const))(
	'so is %s with every payload in every column of text',
	(_name, described: Table<never>) => {
		const table = cellTable(described);
		const rows = rowsOfTexts(described.columns, formulaPayloads);
		expect(writeCsv(table, rows)).toBe(csvOfPapaParse(table, rows));
	}
);
