import { quantile } from '#lib/domain/quantile.ts';
import type { RandomStream } from '#lib/domain/random-stream.ts';
import { type Ratings, notCoded } from '#lib/domain/ratings.ts';

/** The bootstrap as one writes it first: draws units, adds up the pairs of their values, computes alpha. */
export function plainBootstrapAlpha(
	ratings: Ratings,
	resamples: number,
	random: RandomStream
): [low: number, high: number] | null {
	const { units, codes, coders } = ratings;
	const values = ratings.values.length;
	const alphas: number[] = [];
	for (let resample = 0; resample < resamples; resample++) {
		const coincidences = new Float64Array(values * values);
		for (let draw = 0; draw < units; draw++) {
			const first = Math.floor(random() * units) * coders.length;
			const last = first + coders.length;
			let given = 0;
			for (let a = first; a < last; a++) if (codes[a] !== notCoded) given++;
			const weight = 1 / (given - 1);
			for (let a = first; a < last; a++) {
				const c = codes[a] ?? notCoded;
				if (c === notCoded) continue;
				for (let b = first; b < last; b++) {
					const k = codes[b] ?? notCoded;
					if (a === b || k === notCoded) continue;
					const pair = c * values + k;
					coincidences[pair] = (coincidences[pair] ?? 0) + weight;
				}
			}
		}
		alphas.push(ordinalAlpha(coincidences, values));
	}
	alphas.sort((a, b) => a - b);
	const low = quantile(alphas, 0.025);
	const high = quantile(alphas, 0.975);
	return low === null || high === null ? null : [low, high];
}

function ordinalAlpha(coincidences: Float64Array, values: number): number {
	const marginals = Array.from({ length: values }, (_, c) =>
		coincidences.subarray(c * values, (c + 1) * values).reduce((sum, pairs) => sum + pairs, 0)
	);
	const total = marginals.reduce((sum, marginal) => sum + marginal, 0);
	let observed = 0;
	let expected = 0;
	for (let c = 0; c < values; c++)
		for (let k = c + 1; k < values; k++) {
			const between = marginals.slice(c, k + 1).reduce((sum, marginal) => sum + marginal, 0);
			const difference = (between - ((marginals[c] ?? 0) + (marginals[k] ?? 0)) / 2) ** 2;
			observed += (coincidences[c * values + k] ?? 0) * difference;
			expected += (marginals[c] ?? 0) * (marginals[k] ?? 0) * difference;
		}
	return 1 - ((total - 1) * observed) / expected;
}
