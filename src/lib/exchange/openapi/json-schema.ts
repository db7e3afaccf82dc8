import { apiWords } from '#lib/messages/api.ts';
import type { Column, Table } from '../table.ts';

/** A JSON Schema (2020-12) or another object of the document. */
export type Json = Record<string, unknown>;

export const refTo = (kind: string, name: string): Json => ({
	$ref: `#/components/${kind}/${name}`
});

/** A row of a table as JSON. `others` is the schema of columns that only some files have. */
export function rowSchema({ columns }: Table<never>, others: Json | null = null): Json {
	const known = columns.filter(({ name }) => !name.startsWith('<'));
	return {
		type: 'object',
		properties: Object.fromEntries(known.map((column) => [column.name, cellSchema(column)])),
		required: known.map(({ name }) => name),
		additionalProperties: others ?? false
	};
}

/** A list of rows, as every table leaves as JSON. */
export function listSchema(items: Json): Json {
	return {
		type: 'object',
		properties: { data: { type: 'array', items } },
		required: ['data'],
		additionalProperties: false
	};
}

/** A cell of a column as JSON. */
export function cellSchema(column: Column<never>): Json {
	const { type, values, range, empty, unit, meaning } = column;
	const base = typed(column);
	return {
		...base,
		...(empty !== null && { type: [base.type, 'null'] }),
		...(values && type !== 'list' && { enum: empty === null ? values : [...values, null] }),
		...range,
		description: [meaning, empty && apiWords.emptyWhen(empty)].filter(Boolean).join('; '),
		...(unit && { 'x-unit': unit })
	};
}

function typed({ type, values, empty }: Column<never>): Json {
	switch (type) {
		case 'list':
			return {
				type: 'array',
				items: { type: 'string', ...(values && { enum: values }) },
				...(empty === null && { minItems: 1 })
			};
		case 'date':
			return { type: 'string', format: 'date' };
		case 'time':
			return { type: 'string', format: 'date-time' };
		case 'integer':
		case 'boolean':
			return { type };
		case 'score':
		case 'number':
			return { type: 'number' };
		case 'text':
		case 'code':
			return { type: 'string' };
	}
}
