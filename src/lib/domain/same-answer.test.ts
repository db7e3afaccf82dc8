import { describe, expect, test } from 'vitest';
import { type AnswerContent, type Evidence, emptyAnswer, emptyEvidence } from './answer.ts';
import { isSameEvidence, sameAnswer } from './same-answer.ts';

const law: Evidence = { ...emptyEvidence, instrument: 'Law', provision: '1' };
const search: Evidence = { ...emptyEvidence, kind: 'search', quotation: 'All.' };
const answer: AnswerContent = {
	...emptyAnswer,
	status: 'scored',
	level: 2,
	evidence: [law, search]
};

describe('two answers', () => {
	test('say the same when every word does', () => {
		expect(sameAnswer(answer, structuredClone(answer))).toBe(true);
		expect(sameAnswer(emptyAnswer, { ...emptyAnswer })).toBe(true);
	});

	test.each<[what: string, differing: Partial<AnswerContent>]>([
		['status', { status: 'no_provision' }],
		['level', { level: null }],
		['confidence', { confidence: 'low' }],
		['rationale', { rationale: 'x' }],
		['practice note', { practice_note: 'x' }],
		['mark', { flagged: true }],
		['reason of the change', { change_reason: 'correction' }],
		['less evidence', { evidence: [law] }],
		['more evidence', { evidence: [law, search, law] }],
		['another order of evidence', { evidence: [search, law] }],
		['a word of the evidence', { evidence: [{ ...law, provision: '2' }, search] }]
	])('differ in their %s', (_what, differing) => {
		expect(sameAnswer(answer, { ...answer, ...differing })).toBe(false);
		expect(sameAnswer({ ...answer, ...differing }, answer)).toBe(false);
	});
});

test('evidence is compared in the parts that are asked for', () => {
	const other = { ...law, rank: 'statute' } as const;
	expect(isSameEvidence(law, other, ['instrument', 'provision'])).toBe(true);
	expect(isSameEvidence(law, other, ['instrument', 'rank'])).toBe(false);
	expect(isSameEvidence(law, undefined, [])).toBe(false);
});
