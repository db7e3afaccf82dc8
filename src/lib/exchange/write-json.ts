import { type Cell, type Column, type Table, roundedScore } from './table.ts';

/** A table as JSON: `{"data":[…]}` with the CSV's column names, numbers as numbers, lists as arrays, missing as null. */
export function writeJson<Row>(table: Table<Row>, rows: Iterable<Row>): string {
	return [...jsonPieces(table, rows)].join('');
}

/** Characters of one piece: quick to write, and little to keep. */
const pieceLength = 65_536;

/** The same text piece by piece. Rows are taken as they are needed. */
export function* jsonPieces<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
	let piece = '{"data":[';
	let between = '';
	for (const row of rows) {
		const cells = table.columns.map((column) => [column.name, jsonCell(column, column.value(row))]);
		piece += between + JSON.stringify(Object.fromEntries(cells));
		between = ',';
		if (piece.length < pieceLength) continue;
		yield piece;
		piece = '';
	}
	yield `${piece}]}`;
}

function jsonCell<Row>(column: Column<Row>, value: Cell): Cell {
	return column.type === 'score' && typeof value === 'number' ? roundedScore(value) : value;
}
