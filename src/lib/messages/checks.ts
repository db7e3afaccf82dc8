import type { AnswerContent } from '#lib/domain/answer.ts';
import type {
	CheckDetail,
	CheckName,
	CheckSeverity,
	CheckedDate
} from '#lib/domain/answer-checks.ts';
import { levelNames, statusNames } from './common.ts';

/** What the checks of an answer say to its coder. */
export const checkWords: Record<CheckName, string> = {
	level_without_evidence: 'A level without evidence: cite the provision that it rests on.',
	no_provision_without_search:
		'“No provision found” without a search record: say what was searched.',
	not_applicable_not_allowed: '“Not applicable” without a reason that this article allows.',
	evidence_after_as_of: 'Dated after the round’s as-of date: law in force on that date is scored.',
	repealed_cited: 'Repealed on or before the round’s as-of date.',
	dates_out_of_order: 'Dates out of order: enacted, in force and repealed follow one another.',
	full_with_limit: 'Level 4 (full) although a pinpoint limits or contradicts the duty.',
	contradiction_above_cap:
		'Level 3 or 4 although a pinpoint contradicts the duty: an unresolved contrary rule caps at 2.',
	policy_above_cap:
		'Level 3 or 4 on policies alone: circulars count at most 2 unless binding and published.',
	treaty_above_cap: 'Level 4 on agreements alone: at most 3 without implementing law.',
	change_without_reason: 'Differs from the last round: say why.'
};

export const severityWords: Record<CheckSeverity, string> = {
	stops: 'Stops hand-in',
	warns: 'Worth a look'
};

export const checksTitle = 'Checks of this answer';

const dateWords: Record<CheckedDate, string> = {
	enacted: 'enacted',
	in_force: 'in force from',
	repealed: 'repealed',
	version_date: 'version of'
};

/** Which pinpoint, and the dates that are at odds. `formatDay` says a day in words. */
export function detailWords(
	{ instrument, provision, dates }: CheckDetail,
	formatDay: (date: string) => string
): string {
	const pinpoint = [instrument, provision].filter(Boolean).join(', ');
	const said = dates.map(({ of, date }) => `${dateWords[of]} ${formatDay(date)}`).join(', ');
	return [pinpoint, said].filter(Boolean).join(': ');
}

/** A finding in words, such as `2 · Partial` or `No provision found`. */
export function findingWords({ status, level }: Pick<AnswerContent, 'status' | 'level'>): string {
	return status === 'scored' && level !== null
		? `${level} · ${levelNames[level] ?? ''}`
		: statusNames[status];
}

/** A chapter that was answered with one finding throughout. */
export function uniformWords(answered: number, finding: string): string {
	return `all ${answered} answers are “${finding}”`;
}
