import { type CellState, scoreBin } from './cell-state.ts';
import { scoreOfAnswer } from './finding.ts';
import type { AnswerStatus } from './vocabulary.ts';

/** The state of one article's cell; an article without an answer that counts is not assessed. */
export function answerCell(
	answer: { status: AnswerStatus; level: number | null } | undefined
): CellState {
	if (answer?.status === 'no_provision') return { state: 'no_provision', score: 0 };
	if (answer?.status === 'not_applicable') return { state: 'not_applicable' };
	const score = answer ? scoreOfAnswer(answer.status, answer.level) : null;
	return score === null
		? { state: 'not_assessed' }
		: { state: 'score', score, bin: scoreBin(score) };
}
