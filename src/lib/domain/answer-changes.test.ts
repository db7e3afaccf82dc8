import { describe, expect, test } from 'vitest';
import { type AnswerContent, type Evidence, emptyAnswer, emptyEvidence } from './answer.ts';
import { changesBetween, changingFields } from './answer-changes.ts';

const four: AnswerContent = { ...emptyAnswer, status: 'scored', level: 4 };
const article = (provision: string): Evidence => ({
	...emptyEvidence,
	instrument: 'Law',
	provision
});
const citing = (...provisions: string[]): AnswerContent => ({
	...four,
	evidence: provisions.map(article)
});

describe('changesBetween', () => {
	test('is empty when the versions say the same', () => {
		expect(changesBetween(four, { ...four, evidence: [] })).toEqual([]);
	});

	test('tells a first answer from none', () => {
		expect(changesBetween(emptyAnswer, { ...four, rationale: 'Art. 1.' })).toEqual([
			{ field: 'status', from: 'not_assessed', to: 'scored' },
			{ field: 'level', from: null, to: 4 },
			{ field: 'rationale', from: '', to: 'Art. 1.' }
		]);
	});

	test.each([
		[{ level: 3 }, { field: 'level', from: 4, to: 3 }],
		[{ confidence: 'low' }, { field: 'confidence', from: null, to: 'low' }],
		[{ practice_note: 'Rarely.' }, { field: 'practice_note', from: '', to: 'Rarely.' }],
		[{ change_reason: 'law_changed' }, { field: 'change_reason', from: null, to: 'law_changed' }],
		[{ flagged: true }, { field: 'flagged', from: false, to: true }],
		[
			{ not_applicable_reason: 'geography' },
			{ field: 'not_applicable_reason', from: null, to: 'geography' }
		]
	] as const)('%j is one change', (differing, change) => {
		expect(changesBetween(four, { ...four, ...differing })).toEqual([change]);
	});

	test('looks at every field of an answer', () => {
		expect([...changingFields, 'evidence'].sort()).toEqual(Object.keys(emptyAnswer).sort());
	});

	describe('of evidence tells what came and what went', () => {
		test.each([
			['one more', ['a'], ['a', 'b'], ['b'], []],
			['one less', ['a', 'b'], ['b'], [], ['a']],
			['another one', ['a'], ['b'], ['b'], ['a']],
			['the same twice', ['a'], ['a', 'a'], ['a'], []],
			['only once what was twice', ['a', 'a', 'b'], ['b', 'a'], [], ['a']]
		])('%s', (_, older, newer, added, removed) => {
			expect(changesBetween(citing(...older), citing(...newer))).toEqual([
				{ field: 'evidence', added: added.map(article), removed: removed.map(article) }
			]);
		});

		test('another order is no change', () => {
			expect(changesBetween(citing('a', 'b'), citing('b', 'a'))).toEqual([]);
		});

		test('the order of the names in a stored piece is no change', () => {
			const turned = Object.fromEntries(Object.entries(article('a')).reverse());
			const stored = { ...four, evidence: [turned as unknown as Evidence] };
			expect(changesBetween(stored, citing('a'))).toEqual([]);
		});

		test('a date that was corrected is one piece that went and one that came', () => {
			const later = { ...article('a'), enacted: '2020-01-01' };
			expect(changesBetween(citing('a'), { ...four, evidence: [later] })).toEqual([
				{ field: 'evidence', added: [later], removed: [article('a')] }
			]);
		});
	});
});
