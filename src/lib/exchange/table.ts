/** A table that leaves the application: one list of columns, from which every format is written. */
export interface Table<Row> {
	name: string;
	columns: Column<Row>[];
}

/**
 * What a cell is, and so how it is written. `text` passes the formula guard; `code` is text of our own making (codes, ISO
 * letters, dates, times) that cannot begin like a formula; `score` has up to six decimals, `number` all that it has; `list`
 * is joined by `;` in CSV.
 */
export type ColumnType = 'text' | 'code' | 'integer' | 'score' | 'number' | 'boolean' | 'list';

export type Cell = string | number | boolean | readonly string[] | null;

export interface Column<Row> {
	name: string;
	type: ColumnType;
	/** what stands in the column, for the codebook */
	meaning: string;
	value: (row: Row) => Cell;
}

/** Decimals of scores in files. Ranks are made before rounding. */
export const scoreDecimals = 6;

/** A score as it stands in files: up to six decimals, no trailing zeros. */
export function roundedScore(score: number): number {
	return Number(score.toFixed(scoreDecimals));
}
