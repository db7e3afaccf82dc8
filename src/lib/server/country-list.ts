import { isFound } from '#lib/domain/country-search.ts';
import type { Country } from '#lib/domain/edition.ts';
import type { Method } from '#lib/domain/method.ts';
import { methodParameters, methodText } from '#lib/exchange/method-query.ts';
import { type CountryListRow, countryListTable } from '#lib/exchange/tables/country-list.ts';
import { type RegionCountries, countriesByRegion } from './countries-by-region.ts';
import { noSuchRound } from './no-such-round.ts';
import { parseFilters } from './filters.ts';
import type { TableAnswer } from './public-tables.ts';
import type { PublicFile } from './public-file.ts';
import { resultsOf } from './results.ts';
import { type Viewer, type VisibleRound, findRound } from './round-access.ts';
import { type ScoredCell, scoredCell } from './scored-cell.ts';
import { inRound } from './tables/public-table.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';

/** A country as the list shows it. */
export interface ListedCountry extends Pick<Country, 'iso3' | 'iso2' | 'name' | 'subregion'> {
	begun: boolean;
	overall: ScoredCell;
	range: { low: number; high: number } | null;
	rank: number | null;
}

/** Every country by region and name. */
export function listedCountries(
	viewer: Viewer,
	round: VisibleRound,
	method: Method
): RegionCountries<Omit<ListedCountry, 'iso3' | 'name'>>[] {
	return countriesByRegion(
		resultsOf(viewer.db, round, method),
		({ country, begun, overall, possibleRange }) => ({
			iso2: country.iso2,
			subregion: country.subregion,
			begun,
			overall: scoredCell(overall),
			range: possibleRange,
			rank: overall.rank
		})
	);
}

/** `/countries.csv`: the countries that the page shows for the same query. */
export function countryListFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const round = findRound(viewer, query.get('round'));
	if (!round) return noSuchRound(query.get('round'));
	const allowed = ['round', 'release', 'region', ...methodParameters] as const;
	const ignored = ['q', ...writerParameters[format]];
	const parsed = parseFilters(viewer, query, allowed, round.edition, ignored);
	if (!parsed.ok) return writtenTable(parsed, format, query);
	const { filters } = parsed;
	const rows = resultsOf(viewer.db, round, filters.method)
		.filter(({ country }) => filters.keepsCountry(country))
		.filter(({ country }) => isFound(query.get('q') ?? '', country))
		.map(({ country, begun, overall, possibleRange }): CountryListRow => ({
			...inRound(round),
			country,
			method: methodText(filters.method),
			begun,
			overall,
			range: possibleRange
		}));
	const parts = ['mimc-countries', round.release, `round-${round.code}`];
	const answer: TableAnswer = {
		ok: true,
		filled: { table: countryListTable, rows },
		fileName: parts.filter(Boolean).join('_')
	};
	return writtenTable(answer, format, query);
}
