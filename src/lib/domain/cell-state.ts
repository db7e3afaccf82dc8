import type { Aggregate } from './aggregate.ts';

/**
 * What a cell of a group's score shows. Only `score` has a colour of the scale; the others are different kinds of nothing,
 * or of an answer, and must look different from each other and from 0.
 */
export type CellState =
	/** a number, with the bin of the scale that its whole number falls into */
	| { state: 'score'; score: number; bin: number }
	/** every answer is "no provision found": 0, and drawn as its own answer */
	| { state: 'no_provision'; score: 0 }
	/** begun, but coverage is under the threshold */
	| { state: 'not_rated' }
	/** nothing answered yet */
	| { state: 'not_assessed' }
	/** nothing applies */
	| { state: 'not_applicable' };

/** Lower ends of the scale's bins; the last one includes 100. */
export const binStarts = [0, 20, 40, 60, 80] as const;

/** Bin of a score by the whole number that is shown, so that number and colour agree. */
export function scoreBin(score: number): number {
	const shown = Math.round(score);
	return binStarts.findLastIndex((start) => shown >= start);
}

/** The state of a group's cell. */
export function cellState(aggregate: Aggregate): CellState {
	const { score, nAnswered, nNoProvision, nApplicable } = aggregate;
	if (nApplicable === 0) return { state: 'not_applicable' };
	if (nAnswered === 0) return { state: 'not_assessed' };
	if (score === null) return { state: 'not_rated' };
	if (nNoProvision === nAnswered) return { state: 'no_provision', score: 0 };
	return { state: 'score', score, bin: scoreBin(score) };
}
