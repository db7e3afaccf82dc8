import type { Issue } from '#lib/domain/answer.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { parseFilters } from './filters.ts';
import type { RoundsTaken } from './chosen-rounds.ts';
import { type Viewer, type VisibleRound, findRound } from './round-access.ts';
import { aggregates } from './tables/aggregates.ts';
import { articles, categories, countries, rounds } from './tables/catalogue.ts';
import { codebook } from './tables/codebook.ts';
import { evidence } from './tables/evidence.ts';
import { heatmap } from './tables/heatmap.ts';
import type { FilledTable, PublicTable } from './tables/public-table.ts';
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
} satisfies Record<string, PublicTable>;

export type PublicTableName = keyof typeof publicTables;

export function isPublicTable(name: string): name is PublicTableName {
	return Object.hasOwn(publicTables, name);
}

export type TableAnswer =
	{ ok: true; filled: FilledTable; fileName: string } | { ok: false; issues: Issue[] };

/**
 * A public table for URL parameters: what the page's downloads, the API and the command line share. `ignored` parameters
 * belong to the writer (`bom`). Tables of more than `most` rows are read while they are sent.
 */
export function fillTable(
	viewer: Viewer,
	name: PublicTableName,
	query: URLSearchParams,
	ignored: readonly string[] = [],
	{ most, rounds: taken = publicTables[name].rounds }: Filling = {}
): TableAnswer {
	const edition =
		findRound(viewer, query.get('round'))?.edition ?? editionOf(viewer.db, currentEdition);
	const table: PublicTable = publicTables[name];
	const parsed = parseFilters(viewer, query, table.filters, edition, ignored, taken);
	if (!parsed.ok) return parsed;
	const { rounds } = parsed.filters;
	const filled = table.fill(viewer, parsed.filters, rounds[0]?.edition ?? edition, most);
	const parts = [`mimc-${name}`, rounds[0]?.release, roundsPart(rounds), chosen(query)];
	return { ok: true, filled, fileName: parts.filter(Boolean).join('_') };
}

interface Filling {
	most?: number;
	/** `one` where the file lies beside a page of one round, though the table would take several */
	rounds?: RoundsTaken;
}

/** More rounds than these would make a name that nobody reads. */
const mostNamed = 4;

function roundsPart(rounds: readonly VisibleRound[]): string | null {
	if (rounds.length === 0) return null;
	return rounds.length > mostNamed ? 'rounds' : `round-${rounds.map(({ code }) => code).join('-')}`;
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
