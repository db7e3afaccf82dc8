import type { RankInterval } from './rank-interval.ts';

/** What a band is made from: a rank with its interval. */
export type BandedRank = RankInterval & { rank: number };

/**
 * Groups ranked units into bands by overlapping intervals. In the order of the median rank (then of the rank, then of the
 * interval's ends) a band goes on as long as a unit's interval overlaps that of the band's first unit, and a new one begins
 * where it does not; intervals that share an end overlap. Bands are numbered from 1; same order as the input. Two units of
 * different bands may overlap: a band says who cannot be told from its first unit, not that everybody else can.
 */
export function rankBands(units: readonly BandedRank[]): number[] {
	const order = units.map((unit, place) => ({ unit, place })).sort(byMedian);
	const bands: number[] = units.map(() => 0);
	let band = 0;
	let reach = -Infinity;
	for (const { unit, place } of order) {
		if (unit.low > reach) {
			band += 1;
			reach = unit.high;
		}
		bands[place] = band;
	}
	return bands;
}

function byMedian(
	{ unit: a }: { unit: BandedRank; place: number },
	{ unit: b }: { unit: BandedRank; place: number }
): number {
	return a.median - b.median || a.rank - b.rank || a.low - b.low || a.high - b.high;
}
