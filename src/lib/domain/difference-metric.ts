/** How far two values are apart, for Krippendorff's alpha. Interval and ratio read the numbers, ordinal only their order. */
export const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Metric = (typeof metrics)[number];

/**
 * Squared differences of the pairs c < k, row by row (Krippendorff 2011, "metric differences"). Ordinal ones depend on how
 * often each value was given: `marginals`, one for each value. Values that are no numbers count by their place.
 */
export function squaredDifferences(
	metric: Metric,
	values: readonly (string | number)[],
	marginals: ArrayLike<number>,
	into: Float64Array = new Float64Array((values.length * (values.length - 1)) / 2)
): Float64Array {
	let at = 0;
	for (let c = 0; c < values.length; c++) {
		let between = marginals[c] ?? 0;
		for (let k = c + 1; k < values.length; k++) {
			between += marginals[k] ?? 0;
			const ends = (marginals[c] ?? 0) + (marginals[k] ?? 0);
			into[at++] = squaredDifference(metric, values, c, k, between - ends / 2);
		}
	}
	return into;
}

function squaredDifference(
	metric: Metric,
	values: readonly (string | number)[],
	c: number,
	k: number,
	ordinal: number
): number {
	if (metric === 'nominal') return 1;
	if (metric === 'ordinal') return ordinal ** 2;
	const [a, b] = [numberOf(values, c), numberOf(values, k)];
	if (metric === 'interval') return (a - b) ** 2;
	return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
}

function numberOf(values: readonly (string | number)[], place: number): number {
	const value = values[place];
	return typeof value === 'number' ? value : place;
}
