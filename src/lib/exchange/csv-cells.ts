import { type Lead, guardedCell, leadOf, plainCell } from './csv-text.ts';
import { type Cell, type CellRule, type Column, type ColumnType, roundedScore } from './table.ts';

/** Writes the cells of a row that belong together, each behind what separates it from the one before. */
export type WriteCells<Row> = (row: Row) => string;

/**
 * How the rows of a table are written, part by part. Which way a cell is written is settled once for a column. Values of
 * tables come again and again, so cells are kept where that is quicker than writing them: those of all columns that
 * depend on one object that rows share (a country, an article), and those of closed lists and small numbers.
 */
export function cellWriters<Row>(columns: readonly Column<Row>[]): WriteCells<Row>[] {
	const lineEnd = leadOf('\r\n');
	const separator = leadOf(',');
	const single = columns.map((column, at) => writerOf(column, at === 0 ? lineEnd : separator));
	return runsOf(columns).map(({ from, to, shared }) => {
		const writers = single.slice(from, to);
		const [only] = writers;
		if (!shared) return only ?? (() => '');
		return kept(shared, (row) => writers.reduce((cells, write) => cells + write(row), ''));
	});
}

/** Neighbours that depend on the same object, and every other column by itself. */
function runsOf<Row>(columns: readonly Column<Row>[]) {
	const runs: { from: number; to: number; shared: Column<Row>['shared'] }[] = [];
	for (const [at, { shared }] of columns.entries()) {
		const last = runs.at(-1);
		if (last && shared && last.shared === shared) last.to = at + 1;
		else runs.push({ from: at, to: at + 1, shared });
	}
	return runs;
}

function writerOf<Row>(column: Column<Row>, lead: Lead): WriteCells<Row> {
	const { type, value } = column;
	const write = isGuarded(type) ? guardedCell : plainCell;
	const cellOf = (cell: Cell) =>
		cell === null ? lead.plain : write(typeof cell === 'string' ? cell : textOf(cell, type), lead);
	const writeCell: WriteCells<Row> = (row) => cellOf(value(row));
	return comesAgain(column) ? kept(value, writeCell) : writeCell;
}

/** Few values in many rows. Lists are left out: the same array may hold something else next time. */
function comesAgain({ type, values }: CellRule): boolean {
	return type === 'integer' || type === 'boolean' || (values !== undefined && type !== 'list');
}

/** Lists hold what the edition and its editors wrote; codes, dates and numbers are of our own making. */
function isGuarded(type: ColumnType): boolean {
	return type === 'text' || type === 'list';
}

function textOf(cell: NonNullable<Cell>, type: ColumnType): string {
	if (typeof cell === 'number') return String(type === 'score' ? roundedScore(cell) : cell);
	return Array.isArray(cell) ? cell.join(';') : String(cell);
}

/** Values whose cells are remembered; a table of more is written as if none were. */
const mostKept = 4096;

/** Remembers what was written for a value; the next row has the same one more often than not. */
function kept<Row, Value>(valueOf: (row: Row) => Value, write: WriteCells<Row>): WriteCells<Row> {
	const known = new Map<Value, string>();
	let lastValue: Value | undefined;
	let lastCells = '';
	return (row) => {
		const value = valueOf(row);
		if (value === lastValue) return lastCells;
		let cells = known.get(value);
		if (cells === undefined) {
			cells = write(row);
			if (known.size >= mostKept) known.clear();
			known.set(value, cells);
		}
		lastValue = value;
		lastCells = cells;
		return cells;
	};
}
