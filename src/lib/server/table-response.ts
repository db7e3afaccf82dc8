import { writeCsv } from '#lib/exchange/write-csv.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import { errorResponse } from './error-response.ts';
import { type TableAnswer, fillTable, isPublicTable } from './public-tables.ts';
import type { Viewer } from './round-access.ts';

export type FileFormat = 'csv' | 'json';

/** Parameters that belong to the writer of a format, not to the table. */
export const writerParameters: Record<FileFormat, readonly string[]> = { csv: ['bom'], json: [] };

/** A public table as a file, or the reasons why not in the one shape of errors. */
export function tableResponse(
	viewer: Viewer,
	name: string,
	format: FileFormat,
	query: URLSearchParams
): Response {
	if (!isPublicTable(name))
		return errorResponse(404, 'not_found', `There is no table "${name}" in /api/v1.`);
	return writtenTable(fillTable(viewer, name, query, writerParameters[format]), format, query);
}

/** A filled table in a format, or the faults of its parameters. */
export function writtenTable(
	answer: TableAnswer,
	format: FileFormat,
	query: URLSearchParams
): Response {
	const bom = format === 'csv' ? query.get('bom') : null;
	const issues = [
		...(answer.ok ? [] : answer.issues),
		...(bom === null || bom === '1' || bom === '0'
			? []
			: [{ path: 'bom', message: `"${bom}" is not allowed; expected 0 or 1.` }])
	];
	if (!answer.ok || issues.length > 0) {
		const names = [...new Set(issues.map((issue) => issue.path))].join(', ');
		return errorResponse(400, 'wrong_parameter', `Wrong parameters: ${names}.`, { issues });
	}
	const { table, rows } = answer.filled;
	const body =
		format === 'csv' ? writeCsv(table, rows, { bom: bom === '1' }) : writeJson(table, rows);
	return new Response(body, {
		headers: {
			'content-type':
				format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
			'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="${answer.fileName}.${format}"`,
			// what a person may see depends on who asks
			'cache-control': 'private, no-cache',
			'access-control-allow-origin': '*'
		}
	});
}
