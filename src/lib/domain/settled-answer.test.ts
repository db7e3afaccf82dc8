import { describe, expect, test } from 'vitest';
import { type CoderAnswer, settledAnswers } from './settled-answer.ts';

const answer = (part: Partial<CoderAnswer>): CoderAnswer => ({
	id: 1,
	coder: 'ana',
	article: 'I.1',
	status: 'scored',
	level: 3,
	notApplicableReason: null,
	confidence: 'high',
	rationale: 'Section 4 names everybody.',
	changeReason: null,
	updatedAt: '2026-03-01T10:00:00.000Z',
	...part
});

describe('with exactly one assigned coder', () => {
	test('the answer is that coder’s, whole, and is called single', () => {
		const only = answer({ id: 7 });
		expect([...settledAnswers(['ana'], [only])]).toEqual([
			[
				'I.1',
				{
					id: 7,
					article: 'I.1',
					status: 'scored',
					level: 3,
					notApplicableReason: null,
					confidence: 'high',
					rationale: 'Section 4 names everybody.',
					changeReason: null,
					updatedAt: '2026-03-01T10:00:00.000Z',
					verification: 'single',
					coders: 1
				}
			]
		]);
	});
	test('nobody’s name leaves with it', () => {
		expect(settledAnswers(['ana'], [answer({})]).get('I.1')).not.toHaveProperty('coder');
	});
	test.each(['scored', 'no_provision', 'not_applicable'] as const)('%s counts', (status) => {
		expect(settledAnswers(['ana'], [answer({ status })]).get('I.1')?.status).toBe(status);
	});
	test('a cleared answer is left out: it is not assessed, not a finding', () => {
		const cleared = answer({ status: 'not_assessed', level: null });
		expect(settledAnswers(['ana'], [cleared]).size).toBe(0);
	});
	test('somebody who is not assigned has no say', () => {
		const answers = [
			answer({ coder: 'bo', level: 0 }),
			answer({ level: 4 }),
			answer({ coder: 'bo', article: 'I.2' })
		];
		const settled = settledAnswers(['ana'], answers);
		expect([...settled.keys()]).toEqual(['I.1']);
		expect(settled.get('I.1')?.level).toBe(4);
	});
	test('each article has its own', () => {
		const answers = [answer({ level: 1 }), answer({ article: 'I.2', level: 2 })];
		const levels = [...settledAnswers(['ana'], answers)].map(([code, { level }]) => [code, level]);
		expect(levels).toEqual([
			['I.1', 1],
			['I.2', 2]
		]);
	});
});

describe('otherwise nothing counts yet', () => {
	test('with several coders, even where they agree, before their answers were compared', () => {
		const both = [answer({}), answer({ coder: 'bo' })];
		expect(settledAnswers(['ana', 'bo'], both).size).toBe(0);
	});
	test('with several coders of whom one has answered', () => {
		expect(settledAnswers(['ana', 'bo'], [answer({})]).size).toBe(0);
	});
	test('with nobody assigned', () => {
		expect(settledAnswers([], [answer({})]).size).toBe(0);
	});
	test('with no answers', () => {
		expect(settledAnswers(['ana'], []).size).toBe(0);
	});
});
