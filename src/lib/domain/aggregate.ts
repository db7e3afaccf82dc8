import { type Findings, notAssessed } from './finding.ts';
import type { Item } from './framework.ts';
import type { Method } from './method.ts';
import { rescaled, weightedMean } from './weighted-mean.ts';

/** A score with what it rests on. `score` and `coverage` are null when there is nothing to say, never 0. */
export interface Aggregate {
	/** 0–100 (1–100 for geometric and harmonic), or null = not rated */
	score: number | null;
	/** answered ÷ applicable, 0–1; null when nothing is applicable */
	coverage: number | null;
	nAnswered: number;
	/** of those answered: searched, and no rule found */
	nNoProvision: number;
	nApplicable: number;
	nNotApplicable: number;
}

/** Coverages are compared with this tolerance, so that 2 of 3 reaches 2/3. */
export const coverageTolerance = 1e-9;

/** Whether a coverage is at least the threshold. Nothing applicable reaches no threshold. */
export function reaches(coverage: number | null, threshold: number): boolean {
	return coverage !== null && coverage >= threshold - coverageTolerance;
}

export type Counts = Omit<Aggregate, 'score'>;

/** How much of a set of items is answered, applicable and not applicable. */
export function countFindings(items: readonly Item[], findings: Findings): Counts {
	let nAnswered = 0;
	let nNoProvision = 0;
	let nNotApplicable = 0;
	for (const { code } of items) {
		const { status } = findings.get(code) ?? notAssessed;
		if (status === 'scored' || status === 'no_provision') nAnswered++;
		if (status === 'no_provision') nNoProvision++;
		if (status === 'not_applicable') nNotApplicable++;
	}
	const nApplicable = items.length - nNotApplicable;
	const coverage = nApplicable > 0 ? nAnswered / nApplicable : null;
	return { coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable };
}

/** Mean of a set of items whatever its coverage; null when nothing at all was answered. */
export function meanOfItems(
	items: readonly Item[],
	findings: Findings,
	method: Method
): number | null {
	const values: number[] = [];
	const weights: number[] = [];
	let observed = false;
	for (const { code, weight } of items) {
		const finding = findings.get(code) ?? notAssessed;
		if (finding.status === 'not_applicable') continue;
		if (finding.status === 'not_assessed' && method.missing === 'exclude') continue;
		if (finding.status !== 'not_assessed') observed = true;
		const score = finding.status === 'scored' ? finding.score : 0;
		values.push(method.mean === 'arithmetic' ? score : rescaled(score));
		weights.push(weight);
	}
	return observed ? weightedMean(method.mean, values, weights) : null;
}

/** One set of items rolled up into one number: rated only when its coverage reaches the method's threshold. */
export function aggregateItems(
	items: readonly Item[],
	findings: Findings,
	method: Method
): Aggregate {
	const counts = countFindings(items, findings);
	const rated = reaches(counts.coverage, method.coverage);
	return { score: rated ? meanOfItems(items, findings, method) : null, ...counts };
}
