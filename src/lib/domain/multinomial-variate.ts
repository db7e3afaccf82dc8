import { binomialVariate } from './binomial-variate.ts';
import { PoissonTables } from './poisson-tables.ts';
import type { RandomStream } from './random-stream.ts';

/** Fills an array with how often each class was drawn. */
export type MultinomialSampler = (into: Float64Array) => void;

/**
 * Draws as many things as there are, with replacement, from classes of the given sizes (above 0), and says how often each
 * class came. Exact: the classes that hold the first half of all things are the leading ones; independent Poisson numbers
 * for all others, accepted as often as their sum S would come, are multinomial given S (Devroye 1986, "Non-Uniform Random
 * Variate Generation"), and what is left is split among the leading classes by binomial numbers.
 */
export function multinomialSampler(
	sizes: ArrayLike<number>,
	random: RandomStream
): MultinomialSampler {
	const order = Array.from({ length: sizes.length }, (_, i) => i).sort(
		(a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)
	);
	const ordered = order.map((place) => sizes[place] ?? 0);
	const total = ordered.reduce((sum, size) => sum + size, 0);
	const leading = leadingClasses(ordered, total / 2);
	const lead = ordered.slice(0, leading).reduce((sum, size) => sum + size, 0);
	const accept = acceptance(total, lead);
	const tables = new PoissonTables(ordered.slice(leading));
	const drawn = new Float64Array(sizes.length - leading);
	return (into) => {
		let others = tables.draw(random, drawn);
		while (random() >= accept(others)) others = tables.draw(random, drawn);
		let left = total - others;
		let rest = lead;
		for (let i = 0; i < leading; i++) {
			const size = ordered[i] ?? 0;
			const count = i === leading - 1 ? left : binomialVariate(random, left, size / rest);
			into[order[i] ?? 0] = count;
			left -= count;
			rest -= size;
		}
		for (let i = 0; i < drawn.length; i++) into[order[leading + i] ?? 0] = drawn[i] ?? 0;
	};
}

/** How many of the descending sizes it takes to reach a sum. */
function leadingClasses(sizes: readonly number[], sum: number): number {
	let reached = 0;
	const last = sizes.findIndex((size) => (reached += size) >= sum);
	return last + 1;
}

/**
 * Chance to accept that the other classes come S times: how much more probable S is as a binomial number, which it should
 * be, than as the Poisson number that it was drawn as, relative to where that is most: at its mean.
 */
function acceptance(total: number, lead: number): (sum: number) => number {
	const mean = total - lead;
	const above: number[] = [];
	for (let sum = mean, chance = 1; sum <= total && chance > negligible; sum++) {
		above.push(chance);
		chance *= (total - sum) / lead;
	}
	const below: number[] = [];
	for (let sum = mean, chance = 1; sum >= 0 && chance > negligible; sum--) {
		below.push(chance);
		chance *= lead / (total - sum + 1);
	}
	return (sum) => (sum < mean ? below[mean - sum] : above[sum - mean]) ?? 0;
}

/** Random numbers of 32 bits cannot tell this from 0. */
const negligible = 1e-12;
