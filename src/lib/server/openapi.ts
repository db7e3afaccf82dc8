import { type OpenApiDocument, openApiDocument } from '#lib/exchange/openapi/openapi-document.ts';
import { apiTables } from '#lib/exchange/tables/described-tables.ts';
import { noParameters } from './no-parameters.ts';
import type { PublicFile } from './public-file.ts';
import { isPublicTable, publicTables } from './public-tables.ts';
import type { PublicTable } from './tables/public-table.ts';
import { type FileFormat, writerParameters } from './table-response.ts';

let made: { document: OpenApiDocument; text: string } | null = null;

/** The description of the interface, made once: nothing in it depends on the data. */
export function openApi(): { document: OpenApiDocument; text: string } {
	if (made) return made;
	const tables = apiTables().map((table) => ({
		table,
		...describedFilters(table.name),
		writer: writerParameters satisfies Record<FileFormat, readonly string[]>
	}));
	const document = openApiDocument(tables);
	made = { document, text: JSON.stringify(document) };
	return made;
}

function describedFilters(name: string) {
	const table: PublicTable | null = isPublicTable(name) ? publicTables[name] : null;
	return { filters: table?.filters ?? [], severalRounds: table?.rounds === 'several' };
}

/** `/api/v1/openapi.json`; it takes no parameters. */
export function openApiFile(query: URLSearchParams): PublicFile | Response {
	return (
		noParameters(query) ?? {
			type: 'application/json; charset=utf-8',
			download: { name: 'mimc-openapi', ending: 'json', isAttachment: false },
			headers: {},
			pieces: [openApi().text],
			long: false,
			free: () => {}
		}
	);
}
