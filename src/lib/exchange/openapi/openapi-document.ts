import { apiWords as words } from '#lib/messages/api.ts';
import { answerSchemas } from './answer-schemas.ts';
import type { Json } from './json-schema.ts';
import { answerPaths, packagePaths, servicePaths } from './other-paths.ts';
import { errorSchema, headers, parameters, responses } from './shared-parts.ts';
import { type DescribedTable, tablePaths, tableSchemas } from './table-paths.ts';

/** The version of the interface, not of the program: names that stand in it stay. */
export const interfaceVersion = '1.0.0';

/** An OpenAPI 3.1 description. */
export interface OpenApiDocument {
	openapi: string;
	info: Json;
	servers: Json[];
	security: Json[];
	tags: Json[];
	paths: Record<string, Record<string, Json>>;
	components: Record<string, Record<string, Json>>;
}

/** The description of the interface with these tables. */
export function openApiDocument(tables: readonly DescribedTable[]): OpenApiDocument {
	return {
		openapi: '3.1.1',
		info: {
			title: words.title,
			version: interfaceVersion,
			summary: words.summary,
			description: words.description,
			// of the data; the program is under MIT
			license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' }
		},
		// the place of the document decides: mirrors and proxies need no change
		servers: [{ url: '/' }],
		// nothing is needed; who is signed in also sees rounds that are not public
		security: [{}, { session: [] }],
		tags: Object.entries(words.tags).map(([name, description]) => ({ name, description })),
		paths: {
			...tablePaths(tables),
			...packagePaths(),
			...answerPaths(),
			...servicePaths()
		} as OpenApiDocument['paths'],
		components: {
			schemas: {
				...tableSchemas(tables),
				...answerSchemas(),
				Error: errorSchema,
				Health: {
					type: 'object',
					properties: { status: { type: 'string' } },
					required: ['status']
				}
			},
			parameters: parameters(),
			responses: responses(),
			headers,
			securitySchemes: {
				session: { type: 'apiKey', in: 'cookie', name: 'session', description: words.session }
			}
		}
	};
}
