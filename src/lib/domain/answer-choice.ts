import { type AnswerStatus, type Level, levels } from './vocabulary.ts';

/** What readers can look for among the answers to an article: a level, or a status without one. */
export type AnswerChoice = `${Level}` | Exclude<AnswerStatus, 'scored'>;

export const answerChoices: readonly AnswerChoice[] = [
	...levels.map((level): AnswerChoice => `${level}`).reverse(),
	'no_provision',
	'not_applicable',
	'not_assessed'
];

/** The choice that an answer belongs to; absent = not assessed. */
export function choiceOf(
	answer: { status: AnswerStatus; level: number | null } | undefined
): AnswerChoice {
	if (!answer) return 'not_assessed';
	const word = answer.status === 'scored' ? String(answer.level) : answer.status;
	return answerChoices.find((choice) => choice === word) ?? 'not_assessed';
}
