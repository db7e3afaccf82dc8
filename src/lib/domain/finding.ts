import type { AnswerStatus } from './vocabulary.ts';

/**
 * What is known of one item of one unit. Only `scored` and `no_provision` are observations; the other two are different
 * kinds of nothing and never become a number.
 */
export type Finding =
	| { status: 'scored'; score: number }
	| { status: 'no_provision' }
	| { status: 'not_applicable' }
	| { status: 'not_assessed' };

/** Findings of one unit by item code. An absent item is not assessed. */
export type Findings = ReadonlyMap<string, Finding>;

export const notAssessed: Finding = { status: 'not_assessed' };

/** Points per level: 0–4 becomes 0–100. */
export const pointsPerLevel = 25;

/** The 0–100 score of an answer: level × 25, 0 for "no provision found", null for what is no observation. */
export function scoreOfAnswer(status: AnswerStatus, level: number | null): number | null {
	if (status === 'no_provision') return 0;
	if (status === 'scored' && level !== null) return level * pointsPerLevel;
	return null;
}

/** A stored answer as a finding. */
export function findingOf(answer: { status: AnswerStatus; level: number | null }): Finding {
	if (answer.status !== 'scored') return { status: answer.status };
	const score = scoreOfAnswer(answer.status, answer.level);
	return score === null ? notAssessed : { status: 'scored', score };
}
