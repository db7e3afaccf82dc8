import { type ItemAtoms, itemAtoms } from './item-atoms.ts';
import type { Method } from './method.ts';
import {
	type ScoreMatrix,
	noProvisionCode,
	notApplicableCode,
	notAssessedCode,
	scoredCode
} from './score-matrix.ts';
import { answerStatuses } from './vocabulary.ts';
import { back, rescaled, transformed } from './weighted-mean.ts';

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

export interface SetsPlan {
	method: Pick<Method, 'mean' | 'missing'>;
	atoms: ItemAtoms;
	weights: Float64Array;
	/** number of items in each set */
	sizes: Int32Array;
}

/** Prepares sets of items (as places in the matrix) for any number of matrices. */
export function planSets(
	sets: readonly (readonly number[])[],
	weights: readonly number[],
	method: Pick<Method, 'mean' | 'missing'>
): SetsPlan {
	return {
		method,
		atoms: itemAtoms(weights.length, sets),
		weights: Float64Array.from(weights),
		sizes: Int32Array.from(sets, (set) => set.length)
	};
}

/** Three counts travel in one number while atoms are summed: answered, no provision, not applicable, 17 bits each. */
const noProvisionUnit = 2 ** 17;
const notApplicableUnit = 2 ** 34;

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
	const atoms = plan.atoms.starts.length - 1;
	const sums: AtomSums = {
		values: new Float64Array(atoms),
		weights: new Float64Array(atoms),
		counts: new Float64Array(atoms)
	};
	const reading = readingOf(plan, gap);
	const withoutFill = readingOf({ ...plan, method: { ...plan.method, missing: 'exclude' } }, gap);
	const values =
		plan.method.mean === 'arithmetic'
			? matrix.scores
			: matrix.scores.map((score) => valueOf(plan, score));
	for (let unit = 0; unit < matrix.units; unit++) {
		// a unit without any answer has no score under any rule
		const rule =
			plan.method.missing === 'exclude' || hasAnswer(matrix, unit) ? reading : withoutFill;
		sumAtoms(plan, matrix, values, unit * matrix.items, rule, sums);
		writeSets(plan, sums, unit * sets, result);
	}
	return result;
}

interface AtomSums {
	values: Float64Array;
	weights: Float64Array;
	counts: Float64Array;
}

/**
 * What an item adds, by its status: `value` = own × the item's value + fixed, `weight` times the item's weight, `count` to
 * the packed counts. Tables instead of branches: statuses come in no order, and a wrong guess costs more than four look-ups.
 */
interface Reading {
	own: Float64Array;
	fixed: Float64Array;
	weight: Float64Array;
	count: Float64Array;
}

function readingOf(plan: SetsPlan, gap: number | null): Reading {
	const reading = {
		own: new Float64Array(answerStatuses.length),
		fixed: new Float64Array(answerStatuses.length),
		weight: new Float64Array(answerStatuses.length),
		count: new Float64Array(answerStatuses.length)
	};
	const set = (code: number, own: number, fixed: number, weight: number, count: number) => {
		reading.own[code] = own;
		reading.fixed[code] = fixed;
		reading.weight[code] = weight;
		reading.count[code] = count;
	};
	set(scoredCode, 1, 0, 1, 1);
	set(noProvisionCode, 0, valueOf(plan, 0), 1, 1 + noProvisionUnit);
	set(notApplicableCode, 0, 0, 0, notApplicableUnit);
	if (gap !== null) set(notAssessedCode, 0, valueOf(plan, gap), 1, 1);
	else if (plan.method.missing === 'zero') set(notAssessedCode, 0, valueOf(plan, 0), 1, 0);
	return reading;
}

/** A score as it enters the method's mean. */
function valueOf({ method: { mean } }: SetsPlan, score: number): number {
	return mean === 'arithmetic' ? score : transformed(mean, rescaled(score));
}

function hasAnswer({ statuses, items }: ScoreMatrix, unit: number): boolean {
	return statuses
		.subarray(unit * items, (unit + 1) * items)
		.some((status) => status === scoredCode || status === noProvisionCode);
}

function sumAtoms(
	{ atoms, weights }: SetsPlan,
	{ statuses }: ScoreMatrix,
	values: Float64Array,
	base: number,
	{ own, fixed, weight: counted, count: counts }: Reading,
	sums: AtomSums
) {
	for (let atom = 0; atom + 1 < atoms.starts.length; atom++) {
		const end = atoms.starts[atom + 1] ?? 0;
		let sum = 0;
		let total = 0;
		let count = 0;
		for (let at = atoms.starts[atom] ?? 0; at < end; at++) {
			const item = atoms.items[at] ?? 0;
			const status = statuses[base + item] ?? 0;
			const weight = (weights[item] ?? 0) * (counted[status] ?? 0);
			sum += weight * ((own[status] ?? 0) * (values[base + item] ?? 0) + (fixed[status] ?? 0));
			total += weight;
			count += counts[status] ?? 0;
		}
		sums.values[atom] = sum;
		sums.weights[atom] = total;
		sums.counts[atom] = count;
	}
}

function writeSets(plan: SetsPlan, sums: AtomSums, base: number, result: SetAggregates) {
	const { mean } = plan.method;
	for (let set = 0; set < plan.sizes.length; set++) {
		const atoms = plan.atoms.ofSet[set];
		if (!atoms) continue;
		let sum = 0;
		let total = 0;
		let count = 0;
		for (let i = 0; i < atoms.length; i++) {
			const atom = atoms[i] ?? 0;
			sum += sums.values[atom] ?? 0;
			total += sums.weights[atom] ?? 0;
			count += sums.counts[atom] ?? 0;
		}
		const notApplicable = Math.floor(count / notApplicableUnit);
		const rest = count - notApplicable * notApplicableUnit;
		const noProvision = Math.floor(rest / noProvisionUnit);
		result.means[base + set] = total > 0 ? back(mean, sum / total) : NaN;
		result.answered[base + set] = rest - noProvision * noProvisionUnit;
		result.noProvision[base + set] = noProvision;
		result.notApplicable[base + set] = notApplicable;
		result.applicable[base + set] = (plan.sizes[set] ?? 0) - notApplicable;
	}
}
