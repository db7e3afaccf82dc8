import type { AnswerStatus } from './vocabulary.ts';

/** How far work is. Answered is not the same as well aligned: levels play no part here. */
export interface Progress {
	/** articles with any finding, "not applicable" included */
	done: number;
	total: number;
}

/** Counts what has a finding among the given statuses; `undefined` = never touched. */
export function progressOf(statuses: readonly (AnswerStatus | undefined)[]): Progress {
	const done = statuses.filter((status) => status !== undefined && status !== 'not_assessed');
	return { done: done.length, total: statuses.length };
}
