/**
 * Quantile by method R-7 (Hyndman and Fan 1996): linear interpolation between order statistics. `sorted` ascends, `p` is
 * in [0, 1]. Nothing observed gives null.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
	if (sorted.length === 0) return null;
	const at = (sorted.length - 1) * p;
	const below = Math.floor(at);
	const low = sorted[below] ?? 0;
	const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
	return low + (at - below) * (high - low);
}
