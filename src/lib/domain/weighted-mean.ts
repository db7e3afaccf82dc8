import type { Method } from './method.ts';

/** Scores of geometric and harmonic means are moved off zero first: 0–100 → 1–100. */
export function rescaled(score: number): number {
	return 1 + 0.99 * score;
}

/**
 * Weighted mean of numbers, by the method's kind of mean. Geometric and harmonic expect values above 0.
 * Null when there is nothing to average or no weight in it.
 */
export function weightedMean(
	kind: Method['mean'],
	values: readonly number[],
	weights: readonly number[]
): number | null {
	let total = 0;
	let sum = 0;
	values.forEach((value, i) => {
		const weight = weights[i] ?? 0;
		total += weight;
		sum += weight * transformed(kind, value);
	});
	return total > 0 ? back(kind, sum / total) : null;
}

/** A value as it is averaged: itself, its logarithm or its reciprocal. */
export function transformed(kind: Method['mean'], value: number): number {
	if (kind === 'geometric') return Math.log(value);
	return kind === 'harmonic' ? 1 / value : value;
}

/** The mean of transformed values on the scale of the values. */
export function back(kind: Method['mean'], mean: number): number {
	if (kind === 'geometric') return Math.exp(mean);
	return kind === 'harmonic' ? 1 / mean : mean;
}
