import type { AnswerStatus } from './vocabulary.ts';

/** What an answer finds. */
export interface Answered {
	status: AnswerStatus;
	level: number | null;
}

/**
 * Whether at least two of the answers to one article find something different, in status or in level. Null and
 * "not assessed" are no findings: a gap differs from nothing.
 */
export function answersDiffer(answers: readonly (Answered | null)[]): boolean {
	const found = answers.flatMap((answer) =>
		answer && answer.status !== 'not_assessed' ? [`${answer.status} ${answer.level}`] : []
	);
	return new Set(found).size > 1;
}
