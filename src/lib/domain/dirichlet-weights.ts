import { gammaVariate } from './gamma-variate.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * Parameters of the Dirichlet distribution from which weights are drawn: concentration × weight ÷ mean of the weights
 * above 0. With equal weights and concentration 1 every mixture is as likely as any other; a weight of 0 stays 0.
 */
export function dirichletParameters(weights: readonly number[], concentration: number): number[] {
	const positive = weights.filter((weight) => weight > 0);
	const mean = positive.reduce((sum, weight) => sum + weight, 0) / positive.length;
	return weights.map((weight) => (weight > 0 ? (concentration * weight) / mean : 0));
}

/** Draws weights that sum to 1, into an array of the parameters' length. */
export function drawDirichlet(
	random: RandomStream,
	parameters: readonly number[],
	into: Float64Array
): void {
	let total = 0;
	for (let i = 0; i < parameters.length; i++) {
		const drawn = gammaVariate(random, parameters[i] ?? 0);
		into[i] = drawn;
		total += drawn;
	}
	// with tiny parameters every gamma number may underflow to 0: draw again
	if (total === 0) return drawDirichlet(random, parameters, into);
	for (let i = 0; i < parameters.length; i++) into[i] = (into[i] ?? 0) / total;
}
