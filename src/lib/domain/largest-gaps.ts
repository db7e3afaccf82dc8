/** The items that score lowest in a set, and how many more of the set score the same as the last of them. */
export interface LargestGaps {
	items: { code: string; score: number }[];
	/** items of the set with the score of the last one that did not find a place; 0 = the list is whole */
	alsoTied: number;
}

/**
 * The items of a set that fall furthest short of 100, lowest score first, ties in the order of the set. Items without a
 * score (null) are no gaps: nothing is known of them, or they do not apply.
 */
export function largestGaps(
	codes: readonly string[],
	scoreOf: (code: string) => number | null,
	most: number
): LargestGaps {
	const short = codes
		.flatMap((code) => {
			const score = scoreOf(code);
			return score === null || score >= 100 ? [] : [{ code, score }];
		})
		.sort((a, b) => a.score - b.score);
	const items = short.slice(0, most);
	const last = items.at(-1)?.score;
	return { items, alsoTied: short.slice(most).filter(({ score }) => score === last).length };
}
