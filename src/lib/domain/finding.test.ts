import { describe, expect, test } from 'vitest';
import { type Finding, findingOf, scoreOfAnswer } from './finding.ts';
import type { AnswerStatus } from './vocabulary.ts';

describe('the score of an answer', () => {
	test.each<[status: AnswerStatus, level: number | null, score: number | null]>([
		['scored', 0, 0],
		['scored', 1, 25],
		['scored', 2, 50],
		['scored', 3, 75],
		['scored', 4, 100],
		['no_provision', null, 0],
		['not_applicable', null, null],
		['not_assessed', null, null]
	])('%s at level %s is %s', (status, level, score) => {
		expect(scoreOfAnswer(status, level)).toBe(score);
	});
	test('a score without its level is no observation, never 0', () => {
		expect(scoreOfAnswer('scored', null)).toBeNull();
	});
	test('a level left over from an earlier answer makes no number of "not applicable" or "not assessed"', () => {
		expect(scoreOfAnswer('not_applicable', 4)).toBeNull();
		expect(scoreOfAnswer('not_assessed', 4)).toBeNull();
	});
});

describe('an answer as a finding', () => {
	test.each<[what: string, status: AnswerStatus, level: number | null, finding: Finding]>([
		['level 0 is observed and counts 0', 'scored', 0, { status: 'scored', score: 0 }],
		['level 3 counts 75', 'scored', 3, { status: 'scored', score: 75 }],
		['a score without a level is not assessed', 'scored', null, { status: 'not_assessed' }],
		['"no provision" stays apart from level 0', 'no_provision', null, { status: 'no_provision' }],
		['"not applicable" stays itself', 'not_applicable', null, { status: 'not_applicable' }],
		['"not assessed" stays itself', 'not_assessed', null, { status: 'not_assessed' }]
	])('%s', (_what, status, level, finding) => {
		expect(findingOf({ status, level })).toEqual(finding);
	});
});
