import type { Edition } from '#lib/domain/edition.ts';
import type { InRound } from '#lib/exchange/tables/in-round.ts';
import type { Table } from '#lib/exchange/table.ts';
import type { FilterName, Filters } from '../filters.ts';
import { type CountryResult, resultsOf } from '../results.ts';
import type { Viewer, VisibleRound } from '../round-access.ts';

/** A table with its rows, ready for any writer. */
export interface FilledTable {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table; only the table's own columns read them
	table: Table<any>;
	rows: Iterable<unknown>;
	/** true: rows are read while they are sent; the `return()` of their iterator frees what it holds */
	long?: boolean;
}

/** A table of `/api/v1`: which filters it takes and how it is filled. */
export interface PublicTable {
	filters: readonly FilterName[];
	/** `edition` is the chosen round's, or the shipped one where no round is visible */
	fill: (viewer: Viewer, filters: Filters, edition: Edition) => FilledTable;
}

export const countryFilters = ['country', 'region'] as const;
export const roundFilters = ['round', 'release'] as const;
export const articleFilters = ['chapter', 'article', 'category', 'bearer', 'kind'] as const;

/** What a round's rows say of their origin. */
export function inRound(round: VisibleRound): InRound {
	return { edition: round.edition.id, release: round.release, round: round.code, asOf: round.asOf };
}

/** The results of the chosen round under the chosen method, for the chosen countries; empty without a round. */
export function chosenResults({ db }: Viewer, filters: Filters): CountryResult[] {
	const { round } = filters;
	if (!round) return [];
	const counted = new Set(
		round.edition.articles.filter(filters.countsArticle).map(({ code }) => code)
	);
	return resultsOf(db, round, filters.method, (code) => counted.has(code)).filter(({ country }) =>
		filters.keepsCountry(country)
	);
}
