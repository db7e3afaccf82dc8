/** Fewer values than this make no median: a line drawn through three countries would mislead. */
export const fewestForMedian = 5;

/** Median of what was observed; null values are skipped, and fewer than five values give none. */
export function median(values: readonly (number | null)[]): number | null {
	const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
	if (sorted.length < fewestForMedian) return null;
	const middle = (sorted.length - 1) / 2;
	const low = sorted[Math.floor(middle)];
	const high = sorted[Math.ceil(middle)];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
