import { type Cell, type Column, type Table, roundedScore } from './table.ts';

/** A table as JSON: `{"data":[…]}` with the CSV's column names, numbers as numbers, lists as arrays, missing as null. */
export function writeJson<Row>(table: Table<Row>, rows: Iterable<Row>): string {
	const data = Array.from(rows, (row) =>
		Object.fromEntries(
			table.columns.map((column) => [column.name, jsonCell(column, column.value(row))])
		)
	);
	return JSON.stringify({ data });
}

function jsonCell<Row>(column: Column<Row>, value: Cell): Cell {
	return column.type === 'score' && typeof value === 'number' ? roundedScore(value) : value;
}
