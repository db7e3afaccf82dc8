import Papa from 'papaparse';
import { cellWriters } from './csv-cells.ts';
import type { Table } from './table.ts';

const byteOrderMark = '\uFEFF';

export interface CsvOptions {
	/** a byte-order mark first, for spreadsheets that otherwise guess the encoding */
	bom?: boolean;
}

/** A table as CSV: UTF-8, CRLF, RFC 4180 quoting, header always, empty cell = missing. */
export function writeCsv<Row>(
	table: Table<Row>,
	rows: Iterable<Row>,
	options: CsvOptions = {}
): string {
	let text = '';
	for (const piece of csvPieces(table, rows, options)) text += piece;
	return text;
}

/** Characters of one piece, a row more or less: quick to write, and nobody waits for it. */
const pieceLength = 65_536;

/**
 * The same text piece by piece, for tables that are longer than one text can be. Rows are taken as they are needed. The
 * text is what PapaParse would write; README "Decisions" says why it does not.
 */
export function* csvPieces<Row>(
	{ columns }: Table<Row>,
	rows: Iterable<Row>,
	{ bom = false }: CsvOptions = {}
): Generator<string> {
	const writers = cellWriters(columns);
	// lines are joined at once: a text that grows part by part is a chain that the collector has to carry along
	let lines = [(bom ? byteOrderMark : '') + header(columns.map(({ name }) => name))];
	let length = 0;
	for (const row of rows) {
		let line = '';
		for (const write of writers) line += write(row);
		lines.push(line);
		length += line.length;
		if (length < pieceLength) continue;
		yield lines.join('');
		lines = [];
		length = 0;
	}
	lines.push('\r\n');
	yield lines.join('');
}

function header(names: string[]): string {
	return Papa.unparse([names], { newline: '\r\n' });
}
