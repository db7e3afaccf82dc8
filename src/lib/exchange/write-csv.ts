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
	const header = table.columns.map((column) => column.name);
	const body = Array.from(rows, (row) =>
		table.columns.map((column) => csvCell(column, column.value(row)))
	);
	const text = Papa.unparse([header, ...body], { newline: '\r\n', escapeFormulae: false });
	return `${bom ? byteOrderMark : ''}${text}\r\n`;
}

function csvCell<Row>(column: Column<Row>, value: Cell): string {
	if (value === null) return '';
	if (column.type === 'score' && typeof value === 'number') return String(roundedScore(value));
	if (Array.isArray(value)) return guardFormula(value.join(';'));
	const text = String(value);
	return column.type === 'text' ? guardFormula(text) : text;
}
