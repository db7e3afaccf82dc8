import type { Db } from '#lib/server/db/open.ts';
import { type PublicTableName, fillTable, publicTables } from '#lib/server/public-tables.ts';

/** Every public table, and the forms of those that have several. */
export const asked: [name: PublicTableName, query: string][] = [
	...(Object.keys(publicTables) as PublicTableName[]).map((name): [PublicTableName, string] => [
		name,
		''
	]),
	['heatmap', 'by=category'],
	['heatmap', 'by=article'],
	['aggregates', 'mean=geometric&missing=zero']
];

/** A public table with all its rows. */
export function filledTable(db: Db, name: PublicTableName, query: string) {
	const viewer = { db, kind: 'production', user: null } as const;
	const answer = fillTable(viewer, name, new URLSearchParams(query));
	if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
	return { table: answer.filled.table, rows: [...answer.filled.rows] };
}
