import type { Issue } from '#lib/domain/answer.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { parseFilters } from './filters.ts';
import { type Viewer, findRound } from './round-access.ts';
import { aggregates } from './tables/aggregates.ts';
import { articles, categories, countries, rounds } from './tables/catalogue.ts';
import { codebook } from './tables/codebook.ts';
import { evidence } from './tables/evidence.ts';
import { heatmap } from './tables/heatmap.ts';
import type { FilledTable } from './tables/public-table.ts';
import { releases } from './tables/releases.ts';
import { scores } from './tables/scores.ts';

/** Every table of `/api/v1`, by name. */
export const publicTables = {
	scores,
	aggregates,
	heatmap,
	evidence,
	articles,
	categories,
	countries,
	codebook,
	rounds,
	releases
};

export type PublicTableName = keyof typeof publicTables;

export function isPublicTable(name: string): name is PublicTableName {
	return Object.hasOwn(publicTables, name);
}

export type TableAnswer =
	{ ok: true; filled: FilledTable; fileName: string } | { ok: false; issues: Issue[] };

/**
 * A public table for URL parameters: what the page's downloads, the API and the command line share. `ignored` parameters
 * belong to the writer (`bom`).
 */
export function fillTable(
	viewer: Viewer,
	name: PublicTableName,
	query: URLSearchParams,
	ignored: readonly string[] = []
): TableAnswer {
	const round = findRound(viewer, query.get('round'));
	const edition = round?.edition ?? editionOf(viewer.db, currentEdition);
	const table = publicTables[name];
	const parsed = parseFilters(viewer, query, table.filters, edition, ignored);
	if (!parsed.ok) return parsed;
	const filled = table.fill(viewer, parsed.filters, edition);
	const parts = [`mimc-${name}`, round?.release, round && `round-${round.code}`, chosen(query)];
	return { ok: true, filled, fileName: parts.filter(Boolean).join('_') };
}

/** Says in a file's name that it is not the whole table: the countries where they are few, else `filtered`. */
function chosen(query: URLSearchParams): string | null {
	const filters = [...query.keys()].filter((name) => !['round', 'release', 'bom'].includes(name));
	if (filters.length === 0) return null;
	const countries = query.get('country')?.split(',') ?? [];
	return filters.length === 1 && countries.length > 0 && countries.length <= 6
		? countries.join('-')
		: 'filtered';
}
