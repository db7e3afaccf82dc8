import type { Framework } from './framework.ts';
import type { Method } from './method.ts';
import { ranks } from './ranks.ts';
import { FlatNestingRefused, countedGroups } from './rank-study.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

/** How far ranks move when one group no longer counts. Null where no unit can be compared. */
export interface LeaveOut {
	group: string;
	meanAbsoluteChange: number | null;
	largestAbsoluteChange: number | null;
}

/**
 * Sets the weight of each group with a weight to 0, one at a time and the rest as they are, and compares ranks with those
 * under the method. Both ranks are among the units that are rated in both. Throws `FlatNestingRefused`.
 */
export function leaveGroupsOut(
	framework: Framework,
	method: Method,
	matrix: ScoreMatrix
): LeaveOut[] {
	if (method.nesting === 'flat') throw new FlatNestingRefused();
	const overall = (weights: Method['weights']) =>
		scorer(framework, { ...method, weights })(matrix).map((card) => card.overall.score);
	const before = overall(method.weights);
	return countedGroups(framework, method).map(({ code }) => ({
		group: code,
		...rankChange(before, overall({ ...method.weights, [code]: 0 }))
	}));
}

function rankChange(
	before: readonly (number | null)[],
	after: readonly (number | null)[]
): Omit<LeaveOut, 'group'> {
	const inBoth = (scores: readonly (number | null)[]) =>
		scores.map((score, unit) => (before[unit] === null || after[unit] === null ? null : score));
	const [first, second] = [ranks(inBoth(before)), ranks(inBoth(after))];
	const changes = first.flatMap((rank, unit) => {
		const other = second[unit] ?? null;
		return rank === null || other === null ? [] : [Math.abs(rank - other)];
	});
	if (changes.length === 0) return { meanAbsoluteChange: null, largestAbsoluteChange: null };
	return {
		meanAbsoluteChange: changes.reduce((sum, change) => sum + change, 0) / changes.length,
		largestAbsoluteChange: Math.max(...changes)
	};
}
