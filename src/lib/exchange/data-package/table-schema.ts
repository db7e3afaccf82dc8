import type { Column, ColumnType, Table } from '../table.ts';

/** A Table Schema of the Data Package standard 2.0, of what our tables need of it. Keys with `mimc:` are our own. */
export interface TableSchema {
	fields: SchemaField[];
	missingValues: string[];
	primaryKey?: readonly string[];
	uniqueKeys?: (readonly string[])[];
	foreignKeys?: {
		fields: readonly string[];
		reference: { resource: string; fields: readonly string[] };
	}[];
}

export interface SchemaField {
	name: string;
	type: FieldType;
	description: string;
	constraints?: {
		required?: true;
		unique?: true;
		enum?: readonly string[];
		pattern?: string;
		minimum?: number;
		maximum?: number;
	};
	'mimc:unit'?: string;
	/** what an empty cell means */
	'mimc:empty'?: string;
	/** what stands between the members of a list */
	'mimc:list'?: string;
	/** a text that begins like a formula, or with an apostrophe, has one apostrophe before it */
	'mimc:guarded'?: true;
}

type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** Lists are strings here: the standard's own `list` is not known to the tools that are most used. */
const fieldTypes: Record<ColumnType, FieldType> = {
	text: 'string',
	code: 'string',
	date: 'date',
	time: 'datetime',
	integer: 'integer',
	score: 'number',
	number: 'number',
	boolean: 'boolean',
	list: 'string'
};

/** The schema of a table's CSV file, from its columns. References to tables that are not among `known` are left out. */
export function tableSchema(
	{ columns, key, references = [] }: Table<never>,
	known: readonly string[]
): TableSchema {
	const nullable = columns.filter(({ empty }) => empty !== null).map(({ name }) => name);
	const isPrimary = key?.every((name) => !nullable.includes(name)) ?? false;
	const foreignKeys = references
		.filter(({ table }) => known.includes(table))
		.map(({ columns: fields, table, to }) => ({
			fields,
			reference: { resource: table, fields: to }
		}));
	const unique = isPrimary && key?.length === 1 ? key[0] : null;
	return {
		fields: columns.map((column) => fieldOf(column, column.name === unique)),
		missingValues: [''],
		// a primary key may not be empty anywhere, a unique one may
		...(key && (isPrimary ? { primaryKey: key } : { uniqueKeys: [key] })),
		...(foreignKeys.length > 0 && { foreignKeys })
	};
}

function fieldOf(column: Column<never>, unique: boolean): SchemaField {
	const { name, type, meaning, unit, values, range, empty } = column;
	const constraints: SchemaField['constraints'] = {
		...(empty === null && { required: true }),
		...(unique && { unique: true }),
		...(values && (type === 'list' ? { pattern: listPattern(values) } : { enum: values })),
		...range
	};
	return {
		name,
		type: fieldTypes[type],
		description: meaning,
		...(Object.keys(constraints).length > 0 && { constraints }),
		...(unit && { 'mimc:unit': unit }),
		...(empty !== null && { 'mimc:empty': empty }),
		...(type === 'list' && { 'mimc:list': ';' }),
		...((type === 'text' || type === 'list') && { 'mimc:guarded': true })
	};
}

function listPattern(values: readonly string[]): string {
	const one = `(${values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
	return `^${one}(;${one})*$`;
}
