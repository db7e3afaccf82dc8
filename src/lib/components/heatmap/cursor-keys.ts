import { type Place, headRow, overallColumn } from './layout.ts';

/** Size of the table that the cursor walks, and the rows of one page. */
export interface Walked {
	rows: number;
	columns: number;
	page: number;
}

/** Where a key leads from a cell; the first column is overall, and over the first row are the heads. Null: the key moves nothing. */
export function nextPlace(
	key: string,
	isControl: boolean,
	{ row, column }: Place,
	{ rows, columns, page }: Walked
): Place | null {
	const [lastRow, lastColumn] = [rows - 1, columns - 1];
	if (rows === 0) return null;
	const moves: Readonly<Record<string, Place>> = {
		ArrowLeft: { row, column: column - 1 },
		ArrowRight: { row, column: column + 1 },
		ArrowUp: { row: row - 1, column },
		ArrowDown: { row: row + 1, column },
		Home: { row: isControl ? 0 : row, column: overallColumn },
		End: { row: isControl ? lastRow : row, column: lastColumn },
		PageUp: { row: Math.max(row - page, Math.min(row, 0)), column },
		PageDown: { row: row + page, column }
	};
	const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
	if (!move) return null;
	return {
		row: Math.min(Math.max(move.row, headRow), lastRow),
		column: Math.min(Math.max(move.column, overallColumn), lastColumn)
	};
}
