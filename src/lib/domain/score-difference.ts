/** What made a difference between two rounds, in points. */
export interface ScoreDifference {
	byLaw: number;
	byAssessment: number;
}

/** So close scores are the same: they differ by the order of their sums alone. */
const tolerance = 1e-9;

/**
 * The parts of the difference of two scores: what the law's changes alone would have made, and the rest. `changed` is the
 * earlier score with the changes of law applied. Null where one of the three is not rated: nothing can be compared.
 */
export function scoreDifference(
	earlier: number | null,
	changed: number | null,
	later: number | null
): ScoreDifference | null {
	if (earlier === null || changed === null || later === null) return null;
	return { byLaw: part(earlier, changed), byAssessment: part(changed, later) };
}

function part(from: number, to: number): number {
	const difference = to - from;
	return Math.abs(difference) < tolerance ? 0 : difference;
}

/** What moved scores between two rounds, over all that are rated in both; null where none is. */
export function causeOf(
	differences: readonly (ScoreDifference | null)[]
): 'law' | 'assessment' | 'both' | 'neither' | null {
	const known = differences.filter((difference) => difference !== null);
	if (known.length === 0) return null;
	const law = known.some(({ byLaw }) => byLaw !== 0);
	const assessment = known.some(({ byAssessment }) => byAssessment !== 0);
	if (law && assessment) return 'both';
	return law ? 'law' : assessment ? 'assessment' : 'neither';
}
