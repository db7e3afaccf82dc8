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
 * fault. Faults are listed, never thrown. A byte-order mark is taken off.
 */
export function readCsv(text: string, columns: readonly string[]): CsvRows {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
	const [header = [], ...body] = parsed.data;
	const issues: Issue[] = parsed.errors
		.filter((error) => error.code !== 'UndetectableDelimiter')
		.map((error) => ({ path: `line ${(error.row ?? 0) + 1}`, message: error.message }));
	for (const column of columns) {
		const found = header.filter((name) => name === column).length;
		if (found !== 1)
			issues.push({
				path: 'line 1',
				message: found
					? `column "${column}" stands ${found} times`
					: `column "${column}" is missing`
			});
	}
	const rows = body.map((cells, i) => {
		const line = i + 2;
		if (cells.length !== header.length)
			issues.push({
				path: `line ${line}`,
				message: `has ${cells.length} cells where the header has ${header.length}`
			});
		return { line, cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])) };
	});
	return { header, rows, issues };
}
