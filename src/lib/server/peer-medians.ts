import { median } from '#lib/domain/median.ts';
import type { CountryResult } from './results.ts';

/** Medians of the rated countries of a country's region and of all; null under five. The country itself is among them. */
export interface PeerMedians {
	region: number | null;
	world: number | null;
}

/** Medians of one score. */
export function peerMedians(
	results: readonly CountryResult[],
	region: string,
	scoreOf: (result: CountryResult) => number | null | undefined
): PeerMedians {
	const scores = (list: readonly CountryResult[]) => list.map((found) => scoreOf(found) ?? null);
	return {
		region: median(scores(results.filter(({ country }) => country.region === region))),
		world: median(scores(results))
	};
}
