import Papa from 'papaparse';
import type { Issue } from '#lib/domain/answer.ts';

export interface CsvRows {
	header: string[];
	/** cells by column name, with the line they stand on (1 = header) */
	rows: { line: number; cells: Record<string, string> }[];
	issues: Issue[];
}

/**
 * Text → rows by column name. Every column of `columns` must be there, once; a row with too few or too many cells is a
 * fault. Faults are listed, never thrown. A byte-order mark is taken off, empty rows are left out. Cells stay as they
 * stand: a formula guard is taken off by whoever knows which columns are text.
 */
export function readCsv(text: string, columns: readonly string[]): CsvRows {
	const plain = text.replace(/^\uFEFF/, '');
	const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
	const lines = firstLines(parsed.data);
	const [head, ...body] = parsed.data
		.map((cells, i) => ({ line: lines[i] ?? 1, cells }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const header = head?.cells ?? [];
	const issues: Issue[] = parsed.errors.map((error) => ({
		path: `line ${lines[error.row ?? 0] ?? 1}`,
		message: error.message
	}));
	for (const column of columns) {
		const found = header.filter((name) => name === column).length;
		if (found !== 1)
			issues.push({
				path: `line ${head?.line ?? 1}`,
				message: found
					? `column "${column}" stands ${found} times`
					: `column "${column}" is missing`
			});
	}
	const rows = body.map(({ line, cells }) => {
		if (cells.length !== header.length)
			issues.push({
				path: `line ${line}`,
				message: `has ${cells.length} cells where the header has ${header.length}`
			});
		return { line, cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])) };
	});
	return { header, rows, issues };
}

/** By the header alone: column names hold none of these signs, while texts and lists below them do. */
function delimiterOf(text: string): string {
	const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
	return [',', ';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

/** The line on which each row begins: a quoted cell may run over several. */
function firstLines(rows: readonly string[][]): number[] {
	let next = 1;
	return rows.map((cells) => {
		const line = next;
		next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
		return line;
	});
}
