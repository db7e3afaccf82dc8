/** A table that leaves the application: one list of columns, from which every format and every description is made. */
export interface Table<Row> {
	name: string;
	columns: Column<Row>[];
	/** columns that tell its rows apart; a row may have an empty cell there where the column says so. None: rows have no key */
	key?: readonly string[];
	references?: readonly Reference[];
}

/** Columns whose values, together, stand in columns of another table. */
export interface Reference {
	columns: readonly string[];
	table: string;
	/** in the order of `columns` */
	to: readonly string[];
}

/**
 * What a cell is, and so how it is written. `text` passes the formula guard; `code` is text of our own making (codes, ISO
 * letters) that cannot begin like a formula; `date` is YYYY-MM-DD, `time` ISO 8601 UTC; `score` has up to six decimals,
 * `number` all that it has; `list` is joined by `;` in CSV.
 */
export const columnTypes = [
	'text',
	'code',
	'date',
	'time',
	'integer',
	'score',
	'number',
	'boolean',
	'list'
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What numbers count. A share is 0–1, points are those of scores. Numbers that only order (level, rank) have none. */
export const units = [
	'points',
	'share',
	'articles',
	'items',
	'coders',
	'records',
	'ranks'
] as const;
export type Unit = (typeof units)[number];

export type Cell = string | number | boolean | readonly string[] | null;

export interface Column<Row> extends CellRule {
	name: string;
	/** what stands in the column, for the codebook */
	meaning: string;
	value: (row: Row) => Cell;
}

/** What can stand in a column's cells. */
export interface CellRule {
	type: ColumnType;
	unit?: Unit;
	/** the closed list of its words; of a list, those of its members */
	values?: readonly string[];
	range?: NumberRange;
	/** when a cell is empty; null: never */
	empty: string | null;
}

/** Smallest and largest number, both included; without one it is open there. */
export interface NumberRange {
	minimum?: number;
	maximum?: number;
}

/** Decimals of scores in files. Ranks are made before rounding. */
export const scoreDecimals = 6;

/** A score as it stands in files: up to six decimals, no trailing zeros. */
export function roundedScore(score: number): number {
	return Number(score.toFixed(scoreDecimals));
}
