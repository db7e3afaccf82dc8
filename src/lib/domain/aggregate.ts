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
