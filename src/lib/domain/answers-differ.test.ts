import { expect, test } from 'vitest';
import { answersDiffer } from './answers-differ.ts';
import type { AnswerStatus } from './vocabulary.ts';

const statuses: Record<string, AnswerStatus> = {
	n: 'no_provision',
	a: 'not_applicable',
	c: 'not_assessed'
};
/** a digit is a level, `n` no provision, `a` not applicable, `c` not assessed, `.` no answer */
const answers = (signs: string) =>
	[...signs].map((sign) => {
		if (sign === '.') return null;
		const status = statuses[sign];
		return status ? { status, level: null } : { status: 'scored' as const, level: Number(sign) };
	});

test.each([
	['33', false],
	['34', true],
	['331', true],
	// both count 0, and are different findings
	['0n', true],
	['na', true],
	['3.', false],
	['3c', false],
	['3c2', true],
	['nn', false],
	['..', false],
	['', false]
])('%s: %s', (signs, expected) => {
	expect(answersDiffer(answers(signs))).toBe(expected);
});
