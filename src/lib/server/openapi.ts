import { type OpenApiDocument, openApiDocument } from '#lib/exchange/openapi/openapi-document.ts';
import { apiTables } from '#lib/exchange/tables/described-tables.ts';
import { unknownParameters } from './filters.ts';
import { isPublicTable, publicTables } from './public-tables.ts';
import { type FileFormat, wrongParameters, writerParameters } from './table-response.ts';

let made: { document: OpenApiDocument; text: string } | null = null;

/** The description of the interface, made once: nothing in it depends on the data. */
export function openApi(): { document: OpenApiDocument; text: string } {
	if (made) return made;
	const tables = apiTables().map((table) => ({
		table,
		filters: isPublicTable(table.name) ? publicTables[table.name].filters : [],
		writer: writerParameters satisfies Record<FileFormat, readonly string[]>
	}));
	const document = openApiDocument(tables);
	made = { document, text: JSON.stringify(document) };
	return made;
}

/** `/api/v1/openapi.json`; it takes no parameters. */
export function openApiResponse(query: URLSearchParams): Response {
	const issues = unknownParameters(query, []);
	if (issues.length > 0) return wrongParameters(issues);
	return new Response(openApi().text, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': 'no-cache',
			'access-control-allow-origin': '*'
		}
	});
}
