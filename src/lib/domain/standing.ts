import type { AnswerStatus } from './vocabulary.ts';

/** What stands out in a country's law: duties that are met in full, and duties that are hardly met or not at all. */
export type Standing = 'strength' | 'gap';

const strongLevel = 4;
const weakLevel = 1;

/**
 * Level 4 is a strength; level 0 or 1 and "no provision found" are gaps. The levels between stand out in neither way, and
 * what is not assessed or does not apply says nothing.
 */
export function standingOf(answer: {
	status: AnswerStatus;
	level: number | null;
}): Standing | null {
	if (answer.status === 'no_provision') return 'gap';
	if (answer.status !== 'scored' || answer.level === null) return null;
	if (answer.level >= strongLevel) return 'strength';
	return answer.level <= weakLevel ? 'gap' : null;
}
