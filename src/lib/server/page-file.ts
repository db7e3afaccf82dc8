import { type PublicTableName, type TableAnswer, fillTable } from './public-tables.ts';
import type { PublicFile } from './public-file.ts';
import type { Viewer } from './round-access.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';

/** The file beside a page: the rows of a public table that the page shows. */
export interface PageFile {
	table: PublicTableName;
	/** name of the file, before its round */
	name: string;
	/** filters that the page's path stands for; nobody may ask for others */
	fixed?: Readonly<Record<string, string>>;
	/** parameters of the page that are no filters of the table */
	own?: readonly string[];
	/** text that a column must have, by the column's name */
	keeps?: Readonly<Record<string, string>>;
}

/** The file of a page in one format; filters, faults and headers are those of the table in `/api/v1`. */
export function pageFile(
	viewer: Viewer,
	{ table, name, fixed = {}, own = [], keeps = {} }: PageFile,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const asked = new URLSearchParams(query);
	for (const parameter of own) asked.delete(parameter);
	const clashes = Object.keys(fixed).filter((parameter) => asked.has(parameter));
	if (clashes.length > 0) {
		const issues = clashes.map((path) => ({
			path,
			message: `"${path}" is not a parameter here: the address says it already.`
		}));
		return writtenTable({ ok: false, issues }, format, query);
	}
	for (const [parameter, value] of Object.entries(fixed)) asked.set(parameter, value);
	const answer = fillTable(viewer, table, asked, writerParameters[format], { rounds: 'one' });
	const isPart = ['region', 'country', 'answer'].some((parameter) => query.has(parameter));
	return writtenTable(narrowed(answer, isPart ? `${name}-part` : name, keeps), format, query);
}

function narrowed(answer: TableAnswer, name: string, keeps: Record<string, string>): TableAnswer {
	if (!answer.ok) return answer;
	const { table, rows, long } = answer.filled;
	const wanted = Object.entries(keeps).map(([column, text]) => {
		const found = table.columns.find((known) => known.name === column);
		if (!found) throw new Error(`The table has no column "${column}".`);
		return { value: found.value, text };
	});
	return {
		...answer,
		// the name of the table gives way to that of the page, which says what it is narrowed to
		fileName: answer.fileName
			.replace(`mimc-${table.name}`, name)
			.replace(/_(filtered|[A-Z]{3})$/, ''),
		filled: {
			table,
			// ends the rows when it is ended, also before it began
			rows: Iterator.from(rows).filter((row) =>
				wanted.every(({ value, text }) => String(value(row)) === text)
			),
			long
		}
	};
}
