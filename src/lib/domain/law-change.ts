import type { Aggregate } from './aggregate.ts';
import { scoreOfAnswer } from './finding.ts';
import type { AnswerStatus, ChangeReason } from './vocabulary.ts';

/**
 * What a cell shows when two rounds are compared. Only `changed` is a change of law; an answer that differs for another
 * reason says nothing about the law's course and is `revised`.
 */
export type ChangeState =
	/** the law changed: later minus earlier, with its bin on the diverging scale */
	| { state: 'changed'; difference: number; bin: ChangeBin }
	/** no change of law, but answers that were corrected or read anew */
	| { state: 'revised' }
	| { state: 'same' }
	/** a number in one of the rounds only */
	| { state: 'one_round' }
	/** too few answers for a score in one of the rounds */
	| { state: 'not_rated' }
	| { state: 'not_assessed' }
	| { state: 'not_applicable' };

/** Places on the diverging scale: −2 and −1 lost, 0 a change that moved no whole point, 1 and 2 gained. */
export type ChangeBin = -2 | -1 | 0 | 1 | 2;

/** From how many whole points on a difference is drawn as a large one. */
export const largeChange = { article: 50, group: 5 } as const;

/** The bin of a difference by the whole number that is shown. */
export function changeBin(difference: number, kind: keyof typeof largeChange): ChangeBin {
	const shown = Math.round(Math.abs(difference));
	if (shown === 0) return 0;
	const large = shown >= largeChange[kind];
	if (difference < 0) return large ? -2 : -1;
	return large ? 2 : 1;
}

/** A settled answer, as far as comparing it needs to know. */
export interface ComparedAnswer {
	status: AnswerStatus;
	level: number | null;
	changeReason: ChangeReason | null;
}

/** Whether the later answer differs, and why: the reason that stands with it, or none. Null: it is the same, or one is missing. */
export function differenceOf(
	earlier: ComparedAnswer | undefined,
	later: ComparedAnswer | undefined
): { isLaw: boolean; reason: ChangeReason | null } | null {
	if (!earlier || !later) return null;
	if (earlier.status === later.status && earlier.level === later.level) return null;
	return { isLaw: later.changeReason === 'law_changed', reason: later.changeReason };
}

/** One article's cell of a comparison. */
export function articleChange(
	earlier: ComparedAnswer | undefined,
	later: ComparedAnswer | undefined
): ChangeState {
	const [before, after] = [earlier, later].map((answer) =>
		answer ? scoreOfAnswer(answer.status, answer.level) : null
	);
	const statuses = [earlier, later].map((answer) => answer?.status ?? 'not_assessed');
	if (statuses.every((status) => status === 'not_applicable')) return { state: 'not_applicable' };
	if (statuses.every((status) => status === 'not_assessed')) return { state: 'not_assessed' };
	if (typeof before !== 'number' || typeof after !== 'number') return { state: 'one_round' };
	const found = differenceOf(earlier, later);
	if (!found) return { state: 'same' };
	if (!found.isLaw) return { state: 'revised' };
	const difference = after - before;
	return { state: 'changed', difference, bin: changeBin(difference, 'article') };
}

/**
 * The earlier round's answers with the later round's changes of law applied, and nothing else: what is the same, was
 * revised, or is answered in one round only, stays as it was.
 */
export function withLawChanges<Answer extends ComparedAnswer>(
	earlier: ReadonlyMap<string, Answer>,
	later: ReadonlyMap<string, Answer>
): Map<string, Answer> {
	return new Map(
		[...earlier].map(([article, answer]) => {
			const after = later.get(article);
			return [article, after && differenceOf(answer, after)?.isLaw ? after : answer];
		})
	);
}

/** A group's scores: in the earlier round, in the later one, and in the earlier one with the changes of law applied. */
export interface ComparedGroup {
	earlier: Aggregate;
	later: Aggregate;
	changed: Aggregate;
	/** how many of its articles differ because the law changed, and how many for another reason */
	lawChanges: number;
	revisions: number;
}

/** The cell of a chapter, a category or overall in a comparison. */
export function groupChange(group: ComparedGroup): ChangeState {
	const { earlier, later, changed, lawChanges, revisions } = group;
	const rounds = [earlier, later];
	if (rounds.every(({ nApplicable }) => nApplicable === 0)) return { state: 'not_applicable' };
	if (rounds.every(({ nAnswered }) => nAnswered === 0)) return { state: 'not_assessed' };
	if (rounds.some(({ nAnswered }) => nAnswered === 0)) return { state: 'one_round' };
	if (earlier.score === null || later.score === null || changed.score === null)
		return { state: 'not_rated' };
	if (lawChanges === 0) return { state: revisions > 0 ? 'revised' : 'same' };
	const difference = changed.score - earlier.score;
	return { state: 'changed', difference, bin: changeBin(difference, 'group') };
}
