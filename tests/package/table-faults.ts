import Papa from 'papaparse';
import type { SchemaField, TableSchema } from '#lib/exchange/data-package/table-schema.ts';

/** A table of a package as a reader has it: its schema and the cells of its CSV file, by name. */
export interface ReadTable {
	schema: TableSchema;
	header: string[];
	rows: Record<string, string>[];
}

export function readTable(csv: Uint8Array, schema: TableSchema): ReadTable {
	const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv), { delimiter: ',' });
	// after the last line end there is nothing
	const [header = [], ...body] = data.slice(0, -1);
	const rows = body.map((cells) =>
		Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))
	);
	return { schema, header, rows };
}

/** All that a table does not keep of its schema, in words; `tables` are those that its references point at. */
export function tableFaults(table: ReadTable, tables: Map<string, ReadTable>): string[] {
	const { schema, header, rows } = table;
	const names = schema.fields.map(({ name }) => name);
	return [
		...(String(header) === String(names) ? [] : [`header ${header} instead of ${names}`]),
		...rows.flatMap((row, i) =>
			schema.fields.flatMap((field) =>
				cellFaults(field, row[field.name] ?? '').map(
					(fault) => `row ${i + 1}, ${field.name}: ${fault}`
				)
			)
		),
		...schema.fields
			.filter(({ constraints }) => constraints?.unique)
			.flatMap(({ name }) => repeated(rows, [name])),
		...(schema.primaryKey ? repeated(rows, schema.primaryKey) : []),
		...(schema.uniqueKeys ?? []).flatMap((key) => repeated(rows, key)),
		...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
			const found = tables.get(reference.resource);
			const known = new Set(found?.rows.map((row) => keyOf(row, reference.fields)));
			return rows
				.filter((row) => !known.has(keyOf(row, fields)))
				.map((row) => `${fields} ${keyOf(row, fields)} is not in ${reference.resource}`);
		})
	];
}

const lexical: Record<SchemaField['type'], RegExp> = {
	string: /^/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/,
	date: /^\d{4}-\d\d-\d\d$/,
	datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
};

function cellFaults({ type, constraints = {} }: SchemaField, cell: string): string[] {
	const { required, enum: words, pattern, minimum = -Infinity, maximum = Infinity } = constraints;
	if (cell === '') return required ? ['is missing'] : [];
	const isNumber = type === 'integer' || type === 'number';
	return [
		lexical[type].test(cell) ? '' : `"${cell}" is no ${type}`,
		words && !words.includes(cell) ? `"${cell}" is not one of ${words}` : '',
		pattern !== undefined && !new RegExp(pattern).test(cell) ? `"${cell}" is not ${pattern}` : '',
		isNumber && !(Number(cell) >= minimum && Number(cell) <= maximum)
			? `${cell} is out of range`
			: ''
	].filter((fault) => fault !== '');
}

function keyOf(row: Record<string, string>, fields: readonly string[]): string {
	return JSON.stringify(fields.map((name) => row[name]));
}

function repeated(rows: readonly Record<string, string>[], key: readonly string[]): string[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const found = keyOf(row, key);
		if (seen.has(found)) return [`${key} ${found} twice`];
		seen.add(found);
		return [];
	});
}
