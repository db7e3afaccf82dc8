import { type Coincidences, coincidencesOf } from './coincidences.ts';
import { type Metric, squaredDifferences } from './difference-metric.ts';
import type { Ratings } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): any number of coders, gaps
 * allowed, units with fewer than two values left out. 1 = perfect agreement, 0 = what chance gives. Null where it is not
 * defined: no pairs, or no variation at all.
 */
export function krippendorffAlpha(ratings: Ratings, metric: Metric): number | null {
	return alphaOfCoincidences(coincidencesOf(valuePatterns(ratings)), ratings.values, metric);
}

/** Alpha from coincidences. `scratch` saves a new array for every call in a loop. */
export function alphaOfCoincidences(
	{ values: q, cells }: Coincidences,
	values: readonly (string | number)[],
	metric: Metric,
	scratch?: Float64Array
): number | null {
	const differences = squaredDifferences(metric, values, cells, scratch);
	let total = 0;
	for (let c = 0; c < q; c++) total += cells[c] ?? 0;
	let observed = 0;
	let expected = 0;
	let at = 0;
	for (let c = 0; c < q; c++)
		for (let k = c + 1; k < q; k++) {
			const difference = differences[at] ?? 0;
			observed += (cells[q + at] ?? 0) * difference;
			expected += (cells[c] ?? 0) * (cells[k] ?? 0) * difference;
			at++;
		}
	return expected > 0 ? 1 - ((total - 1) * observed) / expected : null;
}
