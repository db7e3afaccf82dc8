import { headlineMethodName } from '#lib/domain/method.ts';
import type { PackageSnapshot, PackageTable } from '#lib/exchange/data-package/package-snapshot.ts';
import { type PublicTableName, fillTable } from './public-tables.ts';
import { type Viewer, type VisibleRound, demoRelease } from './round-access.ts';
import { settledRound } from './settled-round.ts';

/** The tables of a package by name, each with the table of `/api/v1` and the parameters that it is. */
const parts: [name: string, table: PublicTableName, by?: string][] = [
	['scores', 'scores'],
	['aggregates', 'aggregates'],
	['heatmap-chapters', 'heatmap', 'chapter'],
	['heatmap-categories', 'heatmap', 'category'],
	['heatmap-articles', 'heatmap', 'article'],
	['evidence', 'evidence'],
	['articles', 'articles'],
	['categories', 'categories'],
	['countries', 'countries'],
	['rounds', 'rounds'],
	['codebook', 'codebook']
];

/**
 * A round as it stands, under the headline method: to be called in a transaction, so that all tables are of one state of
 * the data. `address` is where these data are found, without the host.
 */
export function roundSnapshot(
	viewer: Viewer,
	round: VisibleRound,
	address: string
): PackageSnapshot {
	const { code, title, asOf, status, edition, release } = round;
	const { updatedAt } = settledRound(viewer.db, code);
	return {
		name: `round-${code}`,
		release,
		isDemonstration: release === demoRelease,
		round: { code, title, asOf, status },
		edition: { id: edition.id, title: edition.title, text: edition.text },
		method: headlineMethodName,
		changedAt: updatedAt,
		address,
		tables: parts.map(([name, table, by]) => tableOf(viewer, round, name, table, by))
	};
}

function tableOf(
	viewer: Viewer,
	{ code }: VisibleRound,
	name: string,
	table: PublicTableName,
	by?: string
): PackageTable {
	const query = new URLSearchParams(by ? { by } : {});
	// the country list belongs to no round
	if (table !== 'countries') query.set('round', code);
	const answer = fillTable(viewer, table, query);
	if (!answer.ok) throw new Error(answer.issues.map(({ message }) => message).join(' '));
	return { name, table: answer.filled.table, rows: [...answer.filled.rows] };
}
