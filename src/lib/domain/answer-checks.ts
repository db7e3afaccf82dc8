import type { AnswerContent, Evidence } from './answer.ts';
import type { Article } from './edition.ts';

/** What is looked at in an answer, in the order in which people read it. A closed list. */
export const checkNames = [
	'level_without_evidence',
	'no_provision_without_search',
	'not_applicable_not_allowed',
	'evidence_after_as_of',
	'repealed_cited',
	'dates_out_of_order',
	'full_with_limit',
	'contradiction_above_cap',
	'policy_above_cap',
	'treaty_above_cap',
	'change_without_reason'
] as const;
export type CheckName = (typeof checkNames)[number];

/** What `stops` has to be put right before hand-in; what `warns` may be right, and deserves a look. */
export type CheckSeverity = 'stops' | 'warns';

/** The dates of a pinpoint's instrument that checks compare. */
export type CheckedDate = 'enacted' | 'in_force' | 'repealed' | 'version_date';

/** The pinpoint that a check found, with the dates that are at odds (none when its stance is). */
export interface CheckDetail {
	instrument: string | null;
	provision: string | null;
	dates: { of: CheckedDate; date: string }[];
}

/** Something found in one answer. `detail` is null when it is about the answer as a whole. */
export interface AnswerCheck {
	check: CheckName;
	severity: CheckSeverity;
	detail: CheckDetail | null;
}

export interface CheckContext {
	/** law in force on this day is scored, YYYY-MM-DD */
	asOf: string;
	/** the country's answer of the round before; null when there is none */
	previous: Pick<AnswerContent, 'status' | 'level'> | null;
}

interface Subject extends CheckContext {
	article: Article;
	answer: AnswerContent;
	/** the evidence without search records: a record of a search is no pinpoint of a level */
	pinpoints: Evidence[];
}

type Rule = { severity: CheckSeverity } & (
	| { answer: (subject: Subject) => boolean }
	/** the dates that are at odds; null when nothing is */
	| { pinpoint: (pinpoint: Evidence, subject: Subject) => CheckedDate[] | null }
);

const rules: Record<CheckName, Rule> = {
	level_without_evidence: { severity: 'stops', answer: isLevelWithoutEvidence },
	no_provision_without_search: { severity: 'stops', answer: isNoProvisionWithoutSearch },
	not_applicable_not_allowed: { severity: 'stops', answer: isNotApplicableNotAllowed },
	evidence_after_as_of: { severity: 'warns', pinpoint: datesAfterAsOf },
	repealed_cited: { severity: 'warns', pinpoint: repealedBefore },
	dates_out_of_order: { severity: 'warns', pinpoint: datesOutOfOrder },
	full_with_limit: { severity: 'warns', pinpoint: limitsFull },
	contradiction_above_cap: { severity: 'warns', pinpoint: contradictsAboveCap },
	policy_above_cap: { severity: 'warns', answer: isPolicyAboveCap },
	treaty_above_cap: { severity: 'warns', answer: isTreatyAboveCap },
	change_without_reason: { severity: 'warns', answer: isChangeWithoutReason }
};

/** Looks one answer over, against its article and the round. An answer without a finding has nothing to check. */
export function checksOf(
	article: Article,
	answer: AnswerContent,
	{ asOf, previous }: CheckContext
): AnswerCheck[] {
	if (answer.status === 'not_assessed') return [];
	const pinpoints = answer.evidence.filter(({ kind }) => kind !== 'search');
	const subject = { article, answer, pinpoints, asOf, previous };
	return checkNames.flatMap((check) => {
		const rule = rules[check];
		return detailsOf(rule, subject).map((detail) => ({ check, severity: rule.severity, detail }));
	});
}

function detailsOf(rule: Rule, subject: Subject): (CheckDetail | null)[] {
	if ('answer' in rule) return rule.answer(subject) ? [null] : [];
	return subject.pinpoints.flatMap((pinpoint) => {
		const fields = rule.pinpoint(pinpoint, subject);
		if (fields === null) return [];
		const { instrument, provision } = pinpoint;
		const dates = fields.map((of) => ({ of, date: pinpoint[of] ?? '' }));
		return [{ instrument, provision, dates }];
	});
}

/** Coding rules, "Evidence": every `scored` answer has at least one pinpoint. */
function isLevelWithoutEvidence({ answer, pinpoints }: Subject): boolean {
	return answer.status === 'scored' && pinpoints.length === 0;
}

/** Coding rules, "Evidence": `no_provision` has a search record instead. */
function isNoProvisionWithoutSearch({ answer }: Subject): boolean {
	return answer.status === 'no_provision' && answer.evidence.every(({ kind }) => kind !== 'search');
}

/** Coding rules, "Levels": an article names the reasons that it allows (`na_reasons`); most allow none. */
function isNotApplicableNotAllowed({ article, answer }: Subject): boolean {
	const reason = answer.not_applicable_reason;
	const allowed = reason !== null && article.naReasons.includes(reason);
	return answer.status === 'not_applicable' && !allowed;
}

/** Coding rules, "Scope", time: law in force on the as-of date. A source may be read (`accessed`) later. */
function datesAfterAsOf(pinpoint: Evidence, { asOf }: Subject): CheckedDate[] | null {
	const fields = (['enacted', 'in_force', 'version_date'] as const).filter((field) =>
		isBefore(asOf, pinpoint[field])
	);
	return fields.length > 0 ? fields : null;
}

/** Coding rules, "Scope", time: law in force on the as-of date. What is repealed on that day is no longer in force. */
function repealedBefore({ repealed }: Evidence, { asOf }: Subject): CheckedDate[] | null {
	return repealed !== null && repealed <= asOf ? ['repealed'] : null;
}

/** Coding rules, "Evidence": enacted, in force, repealed follow one another; otherwise one of them is a slip. */
function datesOutOfOrder({ enacted, in_force, repealed }: Evidence): CheckedDate[] | null {
	if (isBefore(in_force, enacted)) return ['enacted', 'in_force'];
	if (isBefore(repealed, in_force)) return ['in_force', 'repealed'];
	if (isBefore(repealed, enacted)) return ['enacted', 'repealed'];
	return null;
}

/** Coding rules, "Levels", 4: exceptions no wider than the duty, nothing contrary. */
function limitsFull({ stance }: Evidence, { answer }: Subject): [] | null {
	return answer.level === 4 && (stance === 'limits' || stance === 'contradicts') ? [] : null;
}

/** Coding rules, "Levels", 2: an unresolved contrary rule caps here. */
function contradictsAboveCap({ stance }: Evidence, { answer }: Subject): [] | null {
	return isAtLeast(answer, 3) && stance === 'contradicts' ? [] : null;
}

/** Coding rules, "Scope", treaties: circulars at most 2 unless binding and published. For `kind` law only. */
function isPolicyAboveCap({ article, answer, pinpoints }: Subject): boolean {
	return article.kind === 'law' && isAtLeast(answer, 3) && isAll(pinpoints, 'policy');
}

/**
 * Coding rules, "Scope", treaties: at most 3 without implementing law. For `kind` law only: for the other kinds an
 * adopted agreement, or acceptance on record, is what the duty asks for.
 */
function isTreatyAboveCap({ article, answer, pinpoints }: Subject): boolean {
	return article.kind === 'law' && isAtLeast(answer, 4) && isAll(pinpoints, 'agreement');
}

/** Coding rules, "Scope", time: a changed answer says why. */
function isChangeWithoutReason({ answer, previous }: Subject): boolean {
	return answer.change_reason === null && differsFrom(previous, answer);
}

/** Whether an answer finds something else than the country's answer of the round before; false when there is none. */
export function differsFrom(
	previous: CheckContext['previous'],
	answer: Pick<AnswerContent, 'status' | 'level'>
): boolean {
	if (previous === null) return false;
	return answer.status !== previous.status || answer.level !== previous.level;
}

function isAtLeast({ level }: AnswerContent, least: number): boolean {
	return level !== null && level >= least;
}

function isAll(pinpoints: readonly Evidence[], rank: Evidence['rank']): boolean {
	return pinpoints.length > 0 && pinpoints.every((pinpoint) => pinpoint.rank === rank);
}

/** Days `YYYY-MM-DD` are in order as text. What is not known is neither before nor after. */
function isBefore(earlier: string | null, later: string | null): boolean {
	return earlier !== null && later !== null && earlier < later;
}
