import type { FirmRanks } from '#lib/domain/firm-ranks.ts';
import type { OverallRank } from '#lib/domain/overall-ranks.ts';
import { compareNames } from './formats.ts';

/** A row of the page: a rated country. */
export interface RankedCountry {
	iso3: string;
	name: string;
	rank: number;
	/** places gained against the headline method; null where it has no rank there */
	change: number | null;
	/** null while intervals are not computed for these weights */
	firm: FirmRanks['units'][number] | null;
}

/** The rated countries by rank, then by name. Lists are in one order: that of the round's countries. */
export function rankedCountries(
	countries: readonly { iso3: string; name: string }[],
	current: readonly OverallRank[],
	headline: readonly OverallRank[],
	firm: FirmRanks | null
): RankedCountry[] {
	const firmOf = new Map(firm?.units.map((unit) => [unit.unit, unit]));
	return countries
		.flatMap(({ iso3, name }, unit): RankedCountry[] => {
			const rank = current[unit]?.rank ?? null;
			const usual = headline[unit]?.rank ?? null;
			if (rank === null) return [];
			const change = usual === null ? null : usual - rank;
			return [{ iso3, name, rank, change, firm: firmOf.get(unit) ?? null }];
		})
		.sort((a, b) => a.rank - b.rank || compareNames(a.name, b.name));
}

/** How many countries stand elsewhere than under the headline method, and the one that moved most. */
export function movesOf(rows: readonly RankedCountry[]): {
	count: number;
	most: { name: string; places: number };
} {
	const moved = rows.filter(({ change }) => change !== null && change !== 0);
	const most = moved.reduce(
		(found, { name, change }) => {
			const places = Math.abs(change ?? 0);
			return places > found.places ? { name, places } : found;
		},
		{ name: '', places: 0 }
	);
	return { count: moved.length, most };
}
