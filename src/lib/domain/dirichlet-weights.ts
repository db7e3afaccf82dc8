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

/** A weight above 0 stays above 0, however small: a unit may have a score in no other group. */
const smallestWeight = 1e-300;

/** Draws weights that sum to 1, into an array of the parameters' length; all 0 where every parameter is. */
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
	if (total === 0) return putOnOne(random, parameters, into);
	for (let i = 0; i < parameters.length; i++)
		into[i] = (parameters[i] ?? 0) > 0 ? Math.max((into[i] ?? 0) / total, smallestWeight) : 0;
}

/**
 * With tiny parameters every gamma number may underflow to 0. All weight is then on one of them, each with a probability
 * in proportion to its parameter: the logarithms of such numbers are exponential, with the parameters as rates.
 */
function putOnOne(random: RandomStream, parameters: readonly number[], into: Float64Array) {
	let rest = random() * parameters.reduce((sum, parameter) => sum + parameter, 0);
	const one = parameters.findIndex((parameter) => (rest -= parameter) < 0);
	parameters.forEach((parameter, i) => (into[i] = parameter > 0 ? smallestWeight : 0));
	if (one >= 0) into[one] = 1;
}
