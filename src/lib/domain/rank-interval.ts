/** Where a unit's rank lies in 90 % of the draws, with its median. Quantiles may lie between two ranks. */
export interface RankInterval {
	low: number;
	median: number;
	high: number;
}

/**
 * 5, 50 and 95 % quantiles (method R-7) of one unit's ranks, from how often it had each: `counts[rank − 1]`.
 * Null without draws.
 */
export function rankInterval(counts: ArrayLike<number>): RankInterval | null {
	const low = quantileOfCounts(counts, 0.05);
	const median = quantileOfCounts(counts, 0.5);
	const high = quantileOfCounts(counts, 0.95);
	return low === null || median === null || high === null ? null : { low, median, high };
}

function quantileOfCounts(counts: ArrayLike<number>, p: number): number | null {
	let total = 0;
	for (let i = 0; i < counts.length; i++) total += counts[i] ?? 0;
	if (total === 0) return null;
	const at = (total - 1) * p;
	const low = rankAt(counts, Math.floor(at));
	const high = rankAt(counts, Math.ceil(at));
	return low + (at - Math.floor(at)) * (high - low);
}

/** The rank of the draw at a place (from 0) when draws are ordered by rank. */
function rankAt(counts: ArrayLike<number>, place: number): number {
	let seen = 0;
	for (let i = 0; i < counts.length; i++) {
		seen += counts[i] ?? 0;
		if (seen > place) return i + 1;
	}
	return counts.length;
}
