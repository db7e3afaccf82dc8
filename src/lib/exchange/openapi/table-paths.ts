import { apiWords as words } from '#lib/messages/api.ts';
import type { Table } from '../table.ts';
import { heatmapTable } from '../tables/heatmap.ts';
import { type Json, cellSchema, listSchema, refTo, rowSchema } from './json-schema.ts';
import { conditions, failures, fileHeaders } from './shared-parts.ts';

/** A table of the interface and the parameters that its files take. */
export interface DescribedTable {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table and are not looked at here
	table: Table<any>;
	filters: readonly string[];
	/** whether its parameter `round` takes several */
	severalRounds: boolean;
	/** parameters of the writer of a format */
	writer: { csv: readonly string[]; json: readonly string[] };
}

/** `/api/v1/scores.csv`, `/api/v1/scores.json` … */
export function tablePaths(tables: readonly DescribedTable[]): Record<string, Json> {
	return Object.fromEntries(
		tables.flatMap((described) =>
			(['csv', 'json'] as const).map((format) => [
				`/api/v1/${described.table.name}.${format}`,
				{ get: tableOperation(described, format) }
			])
		)
	);
}

function tableOperation(described: DescribedTable, format: 'csv' | 'json'): Json {
	const { table, filters, severalRounds, writer } = described;
	const parameters = [...filters, ...writer[format]].map((name) =>
		refTo('parameters', name === 'round' && severalRounds ? 'severalRounds' : name)
	);
	return {
		operationId: `${table.name}-${format}`,
		tags: ['tables'],
		summary: summaryOf(table.name),
		description: words.head,
		parameters: [...parameters, ...conditions],
		responses: {
			'200': {
				description: words[format],
				headers: fileHeaders,
				content: format === 'csv' ? csvContent(table) : jsonContent(table.name)
			},
			'304': refTo('responses', 'notModified'),
			...failures(400)
		}
	};
}

function summaryOf(name: string): string {
	const summaries: Readonly<Record<string, string>> = words.tableSummary;
	return summaries[name] ?? name;
}

function csvContent({ columns }: Table<never>): Json {
	const example = `${columns.map(({ name }) => name).join(',')}\r\n`;
	return { 'text/csv': { schema: { type: 'string' }, example } };
}

function jsonContent(name: string): Json {
	return { 'application/json': { schema: refTo('schemas', `${name}-list`) } };
}

/** `scores` a row, `scores-list` the answer with all rows. */
export function tableSchemas(tables: readonly DescribedTable[]): Record<string, Json> {
	return Object.fromEntries(
		tables.flatMap(({ table }) => [
			[table.name, rowSchema(table, othersOf(table))],
			[`${table.name}-list`, listSchema(refTo('schemas', table.name))]
		])
	);
}

/** The wide columns of the heatmap depend on the edition and on `by`. */
function othersOf({ name }: Table<never>): Json | null {
	if (name !== heatmapTable([]).name) return null;
	const [column] = heatmapTable(['<code>']).columns.slice(-1);
	return column ? { ...cellSchema(column), description: words.wideColumns } : null;
}
