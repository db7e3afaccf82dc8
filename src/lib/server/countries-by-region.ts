import type { Country } from '#lib/domain/edition.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import type { CountryResult } from './results.ts';

/** Countries of one region by name, each with what a page shows of it. */
export interface RegionCountries<Shown> {
	region: string;
	countries: (Pick<Country, 'iso3' | 'name'> & Shown)[];
}

/** Results by region and name, the order in which no country stands before another by its score. Empty regions are absent. */
export function countriesByRegion<Shown>(
	results: readonly CountryResult[],
	shownOf: (result: CountryResult) => Shown
): RegionCountries<Shown>[] {
	return [...Map.groupBy(results, ({ country }) => country.region)]
		.sort(([a], [b]) => compareNames(a, b))
		.map(([region, found]) => ({
			region,
			countries: found
				.map((result) => {
					const { iso3, name } = result.country;
					return { iso3, name, ...shownOf(result) };
				})
				.sort((a, b) => compareNames(a.name, b.name))
		}));
}

/** The results of one region, or all of them. */
export function inRegion(
	results: readonly CountryResult[],
	region: string | null
): readonly CountryResult[] {
	return region === null ? results : results.filter(({ country }) => country.region === region);
}

export interface CodeAndTitle {
	code: string;
	title: string;
}

/** The entries before and after one in a list; null at its ends. */
export function neighbours(list: readonly CodeAndTitle[], code: string) {
	const at = list.findIndex((entry) => entry.code === code);
	return { previous: codeAndTitle(list[at - 1]), next: codeAndTitle(list[at + 1]) };
}

function codeAndTitle(entry: CodeAndTitle | undefined): CodeAndTitle | null {
	return entry ? { code: entry.code, title: entry.title } : null;
}
