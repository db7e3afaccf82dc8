import { describe, expect, test } from 'vitest';
import { causeOf, scoreDifference } from './score-difference.ts';

describe('the difference of two rounds', () => {
	test.each([
		['by law alone', 50, 60, 60, { byLaw: 10, byAssessment: 0 }],
		['by assessment alone', 50, 50, 45, { byLaw: 0, byAssessment: -5 }],
		['by both, one against the other', 50, 60, 50, { byLaw: 10, byAssessment: -10 }],
		['by the order of sums is none', 0.1 + 0.2, 0.3, 0.3, { byLaw: 0, byAssessment: 0 }],
		['is not known where the earlier one is not rated', null, null, 45, null],
		['is not known where the later one is not rated', 50, 60, null, null],
		['is never made of a 0 for what is missing', 50, null, 60, null]
	])('%s', (_what, earlier, changed, later, difference) => {
		expect(scoreDifference(earlier, changed, later)).toEqual(difference);
	});
});

describe('what moved scores', () => {
	const law = { byLaw: 2, byAssessment: 0 };
	const assessment = { byLaw: 0, byAssessment: -1 };
	const same = { byLaw: 0, byAssessment: 0 };
	test.each([
		['law', [law, same, null]],
		['assessment', [assessment, same]],
		['both', [law, assessment]],
		['neither', [same, null]],
		[null, [null, null]],
		[null, []]
	] as const)('%s', (cause, differences) => {
		expect(causeOf(differences)).toBe(cause);
	});
});
