import Papa from 'papaparse';
import { guardFormula } from './formula-guard.ts';
import { type Cell, type Column, type Table, roundedScore } from './table.ts';

const byteOrderMark = '\uFEFF';

/**
 * A table as CSV: UTF-8, CRLF, RFC 4180 quoting, header always, empty cell = missing. `bom` adds a byte-order mark for
 * spreadsheets that otherwise guess the encoding.
 */
export function writeCsv<Row>(
	table: Table<Row>,
	rows: Iterable<Row>,
	{ bom = false } = {}
): string {
	return [...csvPieces(table, rows, { bom })].join('');
}

/** Rows of one piece: enough to be quick, and nobody waits for it. */
const rowsAtOnce = 300;

/** The same text piece by piece, for tables that are longer than one text can be. Rows are taken as they are needed. */
export function* csvPieces<Row>(
	table: Table<Row>,
	rows: Iterable<Row>,
	{ bom = false } = {}
): Generator<string> {
	yield (bom ? byteOrderMark : '') + linesOf([table.columns.map((column) => column.name)]);
	let cells: string[][] = [];
	for (const row of rows) {
		cells.push(table.columns.map((column) => csvCell(column, column.value(row))));
		if (cells.length < rowsAtOnce) continue;
		yield linesOf(cells);
		cells = [];
	}
	if (cells.length > 0) yield linesOf(cells);
}

function linesOf(cells: string[][]): string {
	return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: false })}\r\n`;
}

function csvCell<Row>(column: Column<Row>, value: Cell): string {
	if (value === null) return '';
	if (column.type === 'score' && typeof value === 'number') return String(roundedScore(value));
	if (Array.isArray(value)) return guardFormula(value.join(';'));
	const text = String(value);
	return column.type === 'text' ? guardFormula(text) : text;
}
