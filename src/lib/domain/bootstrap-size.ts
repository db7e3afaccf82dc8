import { cellsOf } from './coincidences.ts';
import type { Ratings } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

/** Numbers that the bootstrap of alpha keeps at hand: coincidences of every pattern of values, and of every cluster. */
export function bootstrapSize(ratings: Ratings): number {
	const { sizes, values } = valuePatterns(ratings);
	const clusters = ratings.clusters ? new Set(ratings.clusters).size : 0;
	return (sizes.length + clusters) * cellsOf(values);
}
