import type { ItemAtoms } from './item-atoms.ts';
import type { Method } from './method.ts';
import {
	type ScoreMatrix,
	noProvisionCode,
	notApplicableCode,
	notAssessedCode,
	scoredCode
} from './score-matrix.ts';
import { answerStatuses } from './vocabulary.ts';
import { rescaled, transformed } from './weighted-mean.ts';

export interface AtomsPlan {
	method: Pick<Method, 'mean' | 'missing'>;
	atoms: ItemAtoms;
	/** null: all items weigh the same, and counts take the place of sums of weights */
	weights: Float64Array | null;
}

/** Sums the items of one unit after the other, atom by atom; what it found stays until the next unit. */
export class AtomSums {
	/** weight × value as it enters the mean */
	readonly values: Float64Array;
	/** weights of the items that count; all 0 where items weigh the same */
	readonly weights: Float64Array;
	/** packed counts, see `unpackedCounts` */
	readonly counts: Float64Array;
	/** whether unanswered items of the unit count 0 */
	filled = false;
	readonly #plan: AtomsPlan;
	readonly #matrix: ScoreMatrix;
	readonly #gap: number | null;
	readonly #countsOf: Float64Array;
	/** values of items without a score, by status */
	readonly #unscored: Float64Array;
	/** null: plain scores are summed as they stand, for they are 0 wherever nothing is scored */
	readonly #row: Float64Array | null;

	/** `gap`: the score that every unanswered item counts with; null = as the method says. */
	constructor(plan: AtomsPlan, matrix: ScoreMatrix, gap: number | null) {
		const length = plan.atoms.starts.length - 1;
		this.values = new Float64Array(length);
		this.weights = new Float64Array(length);
		this.counts = new Float64Array(length);
		this.#plan = plan;
		this.#matrix = matrix;
		this.#gap = gap;
		this.#countsOf = packedCounts(gap);
		this.#unscored = valuesOfUnscored(plan, gap);
		const asTheyStand = plan.method.mean === 'arithmetic' && !plan.weights && !gap;
		this.#row = asTheyStand ? null : new Float64Array(matrix.items);
	}

	sum(unit: number): void {
		const base = unit * this.#matrix.items;
		const byMethod = this.#gap === null && this.#plan.method.missing === 'zero';
		// a unit without any answer has no score under any rule
		this.filled = byMethod && hasAnswer(this.#matrix, base);
		if (this.#row) this.#readRow(base, this.#row);
		this.#sumAtoms(base);
		if (this.#plan.weights) this.#weighAtoms(base, this.#plan.weights);
	}

	/** One unit's weighted values, as they are summed. */
	#readRow(base: number, row: Float64Array) {
		const { statuses, scores } = this.#matrix;
		const { weights } = this.#plan;
		for (let item = 0; item < row.length; item++) {
			const status = statuses[base + item] ?? 0;
			const value =
				status === scoredCode
					? valueOf(this.#plan, scores[base + item] ?? 0)
					: (this.#unscored[status] ?? 0);
			row[item] = weights ? (weights[item] ?? 0) * value : value;
		}
	}

	#sumAtoms(base: number) {
		const { starts, items } = this.#plan.atoms;
		const { statuses, scores } = this.#matrix;
		const countsOf = this.#countsOf;
		const values = this.#row ?? scores;
		const first = this.#row ? 0 : base;
		for (let atom = 0; atom + 1 < starts.length; atom++) {
			const end = starts[atom + 1] ?? 0;
			let sum = 0;
			let count = 0;
			for (let at = starts[atom] ?? 0; at < end; at++) {
				const item = items[at] ?? 0;
				sum += values[first + item] ?? 0;
				count += countsOf[statuses[base + item] ?? 0] ?? 0;
			}
			this.values[atom] = sum;
			this.counts[atom] = count;
		}
	}

	#weighAtoms(base: number, weights: Float64Array) {
		const { starts, items } = this.#plan.atoms;
		const { statuses } = this.#matrix;
		const gapsCount = this.filled || this.#gap !== null;
		for (let atom = 0; atom + 1 < starts.length; atom++) {
			const end = starts[atom + 1] ?? 0;
			let total = 0;
			for (let at = starts[atom] ?? 0; at < end; at++) {
				const item = items[at] ?? 0;
				const status = statuses[base + item];
				const counts = status === notAssessedCode ? gapsCount : status !== notApplicableCode;
				if (counts) total += weights[item] ?? 0;
			}
			this.weights[atom] = total;
		}
	}
}

/** Three counts travel in one number while they are summed: answered, no provision, not applicable, 17 bits each. */
const noProvisionUnit = 2 ** 17;
const notApplicableUnit = 2 ** 34;

/** By status. A table instead of branches: statuses come in no order, and a wrong guess costs more than a look-up. */
function packedCounts(gap: number | null): Float64Array {
	const counts = new Float64Array(answerStatuses.length);
	counts[scoredCode] = 1;
	counts[noProvisionCode] = 1 + noProvisionUnit;
	counts[notApplicableCode] = notApplicableUnit;
	counts[notAssessedCode] = gap === null ? 0 : 1;
	return counts;
}

export function unpackedCounts(packed: number) {
	const notApplicable = Math.floor(packed / notApplicableUnit);
	const rest = packed - notApplicable * notApplicableUnit;
	const noProvision = Math.floor(rest / noProvisionUnit);
	return { answered: rest - noProvision * noProvisionUnit, noProvision, notApplicable };
}

function valuesOfUnscored(plan: AtomsPlan, gap: number | null): Float64Array {
	const values = new Float64Array(answerStatuses.length);
	values[noProvisionCode] = valueOf(plan, 0);
	if (gap !== null || plan.method.missing === 'zero')
		values[notAssessedCode] = valueOf(plan, gap ?? 0);
	return values;
}

/** A score as it enters the method's mean. */
function valueOf({ method: { mean } }: AtomsPlan, score: number): number {
	return mean === 'arithmetic' ? score : transformed(mean, rescaled(score));
}

function hasAnswer({ statuses, items }: ScoreMatrix, base: number): boolean {
	for (let cell = base; cell < base + items; cell++)
		if (statuses[cell] === scoredCode || statuses[cell] === noProvisionCode) return true;
	return false;
}
