import type { Edition } from '#lib/domain/edition.ts';
import type { InRound } from '#lib/exchange/tables/in-round.ts';
import type { Table } from '#lib/exchange/table.ts';
import type { RoundsTaken } from '../chosen-rounds.ts';
import type { Connection } from '../db/open.ts';
import type { FilterName, Filters } from '../filters.ts';
import { type CountryResult, resultsFrom } from '../results.ts';
import { type SettledRound, settledRound } from '../settled-round.ts';
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
	/** whether several rounds may be asked for in one file; one unless said otherwise */
	rounds?: RoundsTaken;
	/**
	 * `edition` is the chosen round's, or the shipped one where no round is visible. A table of which more than `most`
	 * rows may come is a long one.
	 */
	fill: (viewer: Viewer, filters: Filters, edition: Edition, most?: number) => FilledTable;
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
	return round ? resultsIn(db, round, settledRound(db, round.code), filters) : [];
}

/** The same for one of several rounds, of its settled answers. */
export function resultsIn(
	db: Connection,
	{ edition }: VisibleRound,
	settled: SettledRound,
	filters: Filters
): CountryResult[] {
	const counted = new Set(edition.articles.filter(filters.countsArticle).map(({ code }) => code));
	const { method } = filters.methodIn(edition);
	const only = (code: string) => counted.has(code);
	return resultsFrom(db, settled, { edition, method, only }).filter(({ country }) =>
		filters.keepsCountry(country)
	);
}
