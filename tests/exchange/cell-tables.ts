import type { Cell, Column, ColumnType, Table } from '#lib/exchange/table.ts';

/** A row of a table whose cells are given, not computed. */
export type CellRow = readonly Cell[];

/** A described table with its own columns, whose rows are lists of cells: every cell can then hold anything. */
export function cellTable({ name, columns }: Table<never>): Table<CellRow> {
	return {
		name,
		columns: columns.map((column, at) => ({
			...column,
			value: (row: CellRow) => row[at] ?? null,
			// the cells are the row's own
			shared: undefined
		}))
	};
}

/** A table of columns of these types, named `c0`, `c1` …. */
export function tableOfTypes(types: readonly ColumnType[]): Table<CellRow> {
	const columns = types.map((type, at) => ({
		name: `c${at}`,
		type,
		empty: 'none',
		meaning: 'any cell',
		value: (row: CellRow) => row[at] ?? null
	}));
	return { name: 'cells', columns };
}

/** Whether the guard passes over a column. */
export const isGuarded = ({ type }: Pick<Column<never>, 'type'>) =>
	type === 'text' || type === 'list';

const usual: Readonly<Record<Exclude<ColumnType, 'text' | 'list'>, Cell>> = {
	code: 'NA',
	date: '2026-01-01',
	time: '2026-03-01T12:00:00.000Z',
	integer: -2,
	score: -1.5,
	number: -1.5,
	boolean: true
};

/**
 * As many rows as there are texts. Every column of text and every list has each text once, in a list as the only, the first
 * and the last member by turns; neighbours differ, and the other columns hold what looks most like a formula or a gap.
 */
export function rowsOfTexts(
	columns: readonly Column<never>[],
	texts: readonly string[]
): CellRow[] {
	return texts.map((_, row) =>
		columns.map(({ type }, at): Cell => {
			if (type !== 'text' && type !== 'list') return usual[type];
			const text = texts[(row + at) % texts.length] ?? '';
			if (type === 'text') return text;
			return [[text], [text, 'b'], ['a', text]][row % 3] ?? [];
		})
	);
}

/** What a cell holds once it is read, without the guard; a list is joined, and what is missing is empty. */
export function textOfCell(cell: Cell): string {
	if (cell === null) return '';
	return Array.isArray(cell) ? cell.join(';') : String(cell);
}
