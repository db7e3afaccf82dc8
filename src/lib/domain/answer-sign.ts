import type { AnswerStatus } from './vocabulary.ts';

/** A settled answer in one character: its level, or which kind of nothing it is. */
export const answerSigns = ['0', '1', '2', '3', '4', 'n', 'a', '-'] as const;
export type AnswerSign = (typeof answerSigns)[number];

const statusSigns = { no_provision: 'n', not_applicable: 'a', not_assessed: '-' } as const;

/** The sign of an answer; of none at all that of "not assessed". */
export function signOf(
	answer: { status: AnswerStatus; level: number | null } | undefined
): AnswerSign {
	if (!answer) return '-';
	if (answer.status !== 'scored') return statusSigns[answer.status];
	return answerSigns[answer.level ?? -1] ?? '-';
}

/** The answer that a sign stands for; what is no sign is not assessed. */
export function answerOfSign(sign: string): { status: AnswerStatus; level: number | null } {
	const level = ['0', '1', '2', '3', '4'].indexOf(sign);
	if (level >= 0) return { status: 'scored', level };
	if (sign === 'n') return { status: 'no_provision', level: null };
	return { status: sign === 'a' ? 'not_applicable' : 'not_assessed', level: null };
}
