/** Scores closer than this tie. */
export const tieTolerance = 1e-9;

/**
 * Standard competition ranks ("min", as in sport): descending, ties share the best rank, not rated (null) has none.
 * Made from unrounded scores. Same order as the input.
 */
export function ranks(scores: readonly (number | null)[]): (number | null)[] {
	const rated = scores
		.flatMap((score, index) => (score === null ? [] : [{ score, index }]))
		.sort((a, b) => b.score - a.score);
	const result: (number | null)[] = scores.map(() => null);
	let rank = 0;
	let previous = Infinity;
	rated.forEach(({ score, index }, position) => {
		if (previous - score >= tieTolerance) rank = position + 1;
		previous = score;
		result[index] = rank;
	});
	return result;
}
