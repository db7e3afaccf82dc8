import { AtomSums, type AtomsPlan, unpackedCounts } from './atom-sums.ts';
import { itemAtoms } from './item-atoms.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { back } from './weighted-mean.ts';

/** Means and counts of several sets of items for several units. Cell = unit × sets + set. */
export interface SetAggregates {
	sets: number;
	/** mean of what was observed (or filled), whatever the coverage; NaN = nothing */
	means: Float64Array;
	answered: Int32Array;
	noProvision: Int32Array;
	/** items of the set that are not "not applicable" */
	applicable: Int32Array;
	notApplicable: Int32Array;
}

export interface SetsPlan extends AtomsPlan {
	/** number of items in each set */
	sizes: Int32Array;
}

/** Prepares sets of items (as places in the matrix) for any number of matrices. */
export function planSets(
	sets: readonly (readonly number[])[],
	weights: readonly number[],
	method: SetsPlan['method']
): SetsPlan {
	const [first = 0] = weights;
	const equal = first > 0 && weights.every((weight) => weight === first);
	return {
		method,
		atoms: itemAtoms(weights.length, sets),
		weights: equal ? null : Float64Array.from(weights),
		sizes: Int32Array.from(sets, (set) => set.length)
	};
}

/**
 * Rolls the items of every unit up into the sets, in one pass over the matrix. Unanswered items count as the method says:
 * left out, or 0 where the unit has any answer at all. With `gap` every unanswered item counts as answered with that score.
 */
export function aggregateSets(
	plan: SetsPlan,
	matrix: ScoreMatrix,
	gap: number | null = null
): SetAggregates {
	const sets = plan.sizes.length;
	const cells = matrix.units * sets;
	const result: SetAggregates = {
		sets,
		means: new Float64Array(cells),
		answered: new Int32Array(cells),
		noProvision: new Int32Array(cells),
		applicable: new Int32Array(cells),
		notApplicable: new Int32Array(cells)
	};
	const sums = new AtomSums(plan, matrix, gap);
	for (let unit = 0; unit < matrix.units; unit++) {
		sums.sum(unit);
		writeSets(plan, sums, unit * sets, result);
	}
	return result;
}

/** Adds up the atoms of each set of one unit. */
function writeSets(plan: SetsPlan, sums: AtomSums, base: number, result: SetAggregates) {
	const { values, weights, counts, filled } = sums;
	for (let set = 0; set < plan.sizes.length; set++) {
		const atoms = plan.atoms.ofSet[set];
		if (!atoms) continue;
		let sum = 0;
		let count = 0;
		for (let i = 0; i < atoms.length; i++) {
			const atom = atoms[i] ?? 0;
			sum += values[atom] ?? 0;
			count += counts[atom] ?? 0;
		}
		const { answered, noProvision, notApplicable } = unpackedCounts(count);
		const applicable = (plan.sizes[set] ?? 0) - notApplicable;
		const total = plan.weights ? sumOf(weights, atoms) : filled ? applicable : answered;
		result.means[base + set] = total > 0 ? back(plan.method.mean, sum / total) : NaN;
		result.answered[base + set] = answered;
		result.noProvision[base + set] = noProvision;
		result.notApplicable[base + set] = notApplicable;
		result.applicable[base + set] = applicable;
	}
}

function sumOf(values: Float64Array, atoms: Int32Array): number {
	let sum = 0;
	for (let i = 0; i < atoms.length; i++) sum += values[atoms[i] ?? 0] ?? 0;
	return sum;
}
