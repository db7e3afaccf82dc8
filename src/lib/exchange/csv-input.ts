import type { FileText } from './catalogue-files.ts';
import type { Fault } from './fault.ts';
import { readCsv } from './read-csv.ts';

export interface CsvRow {
	/** line in the file; the header is 1 */
	row: number;
	cells: Record<string, string>;
}

export interface CsvInput {
	/** rows whose shape is right; none when a column is missing, since each would then be wrong */
	rows: CsvRow[];
	/** the columns that are there, of those that are known */
	columns: Set<string>;
	faults: Fault[];
}

/**
 * Rows of a file with the columns that must be there and those that may. Other columns are left alone, but not a column
 * whose name differs from a known one by capitals or blanks only: its cells would silently be missed.
 */
export function readCsvInput(
	file: FileText,
	needed: readonly string[],
	allowed: readonly string[]
): CsvInput {
	const { header, rows, issues } = readCsv(file.text, needed);
	const faults: Fault[] = issues.map(({ path, message }) => ({
		file: file.name,
		place: path.replace('line', 'row'),
		message: withHint(message)
	}));
	const head = faultsOfOptional(header, [...needed, ...allowed], allowed);
	faults.push(...head.map((message) => ({ file: file.name, place: 'row 1', message })));
	const complete = needed.every((name) => header.filter((found) => found === name).length === 1);
	const crooked = new Set(faults.map(({ place }) => place));
	return {
		rows: complete
			? rows
					.filter(({ line }) => !crooked.has(`row ${line}`))
					.map(({ line, cells }) => ({ row: line, cells }))
			: [],
		columns: new Set(header.filter((name) => needed.includes(name) || allowed.includes(name))),
		faults
	};
}

function faultsOfOptional(
	header: readonly string[],
	known: readonly string[],
	allowed: readonly string[]
): string[] {
	const twice = allowed
		.map((name) => ({ name, times: header.filter((found) => found === name).length }))
		.filter(({ times }) => times > 1)
		.map(({ name, times }) => `column "${name}" stands ${times} times`);
	const nearly = header
		.filter((found) => !known.includes(found) && allowed.includes(found.trim().toLowerCase()))
		.map(
			(found) =>
				`column ${JSON.stringify(found)} is not read, expected "${found.trim().toLowerCase()}"`
		);
	return [...twice, ...nearly];
}

/** Too many cells in a row are most often a decimal comma without quotes. */
function withHint(message: string): string {
	const [, cells, columns] = /^has (\d+) cells where the header has (\d+)$/.exec(message) ?? [];
	if (!cells || !columns || Number(cells) <= Number(columns)) return message;
	return `${message} (a decimal comma, or a text with the separator in it and no quotes?)`;
}

/** The place of one cell. */
export function cellPlace(row: number, column: string): string {
	return `row ${row}, column ${column}`;
}
