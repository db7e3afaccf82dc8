import type { Issue } from '#lib/domain/answer.ts';
import { csvPieces } from '#lib/exchange/write-csv.ts';
import { jsonPieces } from '#lib/exchange/write-json.ts';
import { errorResponse } from './error-response.ts';
import { patientRows } from './patient-rows.ts';
import { type TableAnswer, fillTable, isPublicTable } from './public-tables.ts';
import type { PublicFile } from './public-file.ts';
import type { Viewer } from './round-access.ts';
import type { FilledTable } from './tables/public-table.ts';

export type FileFormat = 'csv' | 'json';

/** Parameters that belong to the writer of a format, not to the table. */
export const writerParameters: Record<FileFormat, readonly string[]> = { csv: ['bom'], json: [] };

/** A public table as a file, or the reasons why not in the one shape of errors. */
export function publicTableFile(
	viewer: Viewer,
	name: string,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	if (!isPublicTable(name))
		return errorResponse(404, 'not_found', `There is no table "${name}" in /api/v1.`);
	return writtenTable(fillTable(viewer, name, query, writerParameters[format]), format, query);
}

/** A filled table in a format, or the faults of its parameters. */
export function writtenTable(
	answer: TableAnswer,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const { bom, issue } = byteOrderMark(format, query);
	const issues = [...(answer.ok ? [] : answer.issues), ...(issue ? [issue] : [])];
	if (!answer.ok || issues.length > 0) return wrongParameters(issues);
	return tableFile(answer.filled, answer.fileName, format, bom);
}

/** Whether a CSV file is asked for with a byte-order mark. */
export function byteOrderMark(
	format: FileFormat,
	query: URLSearchParams
): { bom: boolean; issue: Issue | null } {
	const bom = format === 'csv' ? query.get('bom') : null;
	const isRight = bom === null || bom === '1' || bom === '0';
	const message = `"${bom}" is not allowed; expected 0 or 1.`;
	return { bom: bom === '1', issue: isRight ? null : { path: 'bom', message } };
}

/** The answer to parameters that are not right, each with its reason. */
export function wrongParameters(issues: readonly Issue[]): Response {
	const names = [...new Set(issues.map((issue) => issue.path))].join(', ');
	return errorResponse(400, 'wrong_parameter', `Wrong parameters: ${names}.`, { issues });
}

/** A filled table as a file of one format; `name` is without day and ending. */
export function tableFile(
	{ table, rows, long = false }: FilledTable,
	name: string,
	format: FileFormat,
	bom: boolean
): PublicFile {
	// one reader: whoever frees the rows frees those that are being written
	const iterator = long ? patientRows(rows) : rows[Symbol.iterator]();
	const read = { [Symbol.iterator]: () => iterator };
	return {
		type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
		download: { name, ending: format, isAttachment: format === 'csv' },
		headers: {},
		pieces: format === 'csv' ? csvPieces(table, read, { bom }) : jsonPieces(table, read),
		long,
		free: () => void iterator.return?.()
	};
}
