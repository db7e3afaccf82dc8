import { expect, test } from 'vitest';
import { type AnswerChoice, answerChoices, choiceOf } from './answer-choice.ts';
import type { AnswerStatus } from './vocabulary.ts';

test('readers choose among levels, highest first, and what has no level', () => {
	expect(answerChoices.join()).toBe('4,3,2,1,0,no_provision,not_applicable,not_assessed');
});

test.each<[AnswerStatus, number | null, AnswerChoice]>([
	['scored', 0, '0'],
	['scored', 4, '4'],
	['scored', null, 'not_assessed'],
	['no_provision', null, 'no_provision'],
	['not_applicable', null, 'not_applicable'],
	['not_assessed', null, 'not_assessed']
])('an answer %s with level %o is chosen as %s', (status, level, choice) => {
	expect(choiceOf({ status, level })).toBe(choice);
});

test('no answer is not assessed', () => {
	expect(choiceOf(undefined)).toBe('not_assessed');
});
