import { describe, expect, test } from 'vitest';
import type { Aggregate } from './aggregate.ts';
import {
	type ComparedAnswer,
	type ComparedGroup,
	articleChange,
	changeBin,
	differenceOf,
	groupChange,
	withLawChanges
} from './law-change.ts';

const level = (value: number, changeReason: ComparedAnswer['changeReason'] = null) =>
	({ status: 'scored', level: value, changeReason }) as const;
const without = (
	status: 'no_provision' | 'not_applicable' | 'not_assessed',
	changeReason: ComparedAnswer['changeReason'] = null
) => ({ status, level: null, changeReason });

describe('changeBin', () => {
	test.each([
		[-100, 'article', -2],
		[-25, 'article', -1],
		[0, 'article', 0],
		[25, 'article', 1],
		[50, 'article', 2],
		[-5, 'group', -2],
		[-4.4, 'group', -1],
		[-0.4, 'group', 0],
		[0.5, 'group', 1],
		[4.5, 'group', 2]
	] as const)('%d of %s is %d', (difference, kind, bin) => {
		expect(changeBin(difference, kind)).toBe(bin);
	});
});

describe('articleChange', () => {
	test.each<[string, ComparedAnswer | undefined, ComparedAnswer | undefined, unknown]>([
		[
			'a change of law counts',
			level(1),
			level(3, 'law_changed'),
			{ state: 'changed', difference: 50, bin: 2 }
		],
		[
			'a loss is negative',
			level(2),
			level(1, 'law_changed'),
			{ state: 'changed', difference: -25, bin: -1 }
		],
		[
			'a rule in place of none counts though both are 0',
			without('no_provision'),
			level(0, 'law_changed'),
			{ state: 'changed', difference: 0, bin: 0 }
		],
		['a correction is no change of law', level(1), level(4, 'correction'), { state: 'revised' }],
		['nor is a new reading', level(1), level(0, 'new_reading'), { state: 'revised' }],
		['nor new guidance', level(1), level(2, 'new_guidance'), { state: 'revised' }],
		['nor a difference without a reason', level(1), level(2), { state: 'revised' }],
		[
			'the same answer is the same, whatever the reason says',
			level(2),
			level(2, 'law_changed'),
			{ state: 'same' }
		],
		[
			'twice no provision is the same',
			without('no_provision'),
			without('no_provision'),
			{ state: 'same' }
		],
		[
			'an answer that is new has nothing to compare',
			undefined,
			level(3, 'law_changed'),
			{ state: 'one_round' }
		],
		['nor has one that is gone', level(3), without('not_assessed'), { state: 'one_round' }],
		[
			'nor one that no longer applies',
			level(3),
			without('not_applicable', 'law_changed'),
			{ state: 'one_round' }
		],
		[
			'twice not applicable',
			without('not_applicable'),
			without('not_applicable'),
			{ state: 'not_applicable' }
		],
		['twice nothing', undefined, undefined, { state: 'not_assessed' }]
	])('%s', (_what, earlier, later, change) => {
		expect(articleChange(earlier, later)).toEqual(change);
	});
});

test('differenceOf gives the reason that stands with the later answer', () => {
	expect(differenceOf(level(1, 'law_changed'), level(2, 'correction'))).toEqual({
		isLaw: false,
		reason: 'correction'
	});
	expect(differenceOf(level(1), undefined)).toBeNull();
});

test('withLawChanges applies changes of law to the earlier answers, and nothing else', () => {
	const earlier = new Map<string, ComparedAnswer>([
		['law', level(1)],
		['corrected', level(1)],
		['same', level(2)],
		['gone', level(3)],
		['abolished', level(4)]
	]);
	const later = new Map<string, ComparedAnswer>([
		['law', level(4, 'law_changed')],
		['corrected', level(4, 'correction')],
		['same', level(2)],
		['new', level(0, 'law_changed')],
		['abolished', without('not_applicable', 'law_changed')]
	]);
	expect(
		[...withLawChanges(earlier, later)].map(([code, { status, level }]) => [code, level ?? status])
	).toEqual([
		['law', 4],
		['corrected', 1],
		['same', 2],
		['gone', 3],
		['abolished', 'not_applicable']
	]);
});

describe('groupChange', () => {
	const rated = (score: number | null, differing: Partial<Aggregate> = {}): Aggregate => ({
		score,
		coverage: 1,
		nAnswered: 4,
		nNoProvision: 0,
		nApplicable: 4,
		nNotApplicable: 0,
		...differing
	});
	const nothing = rated(null, { nAnswered: 0, coverage: 0 });
	const inapplicable = rated(null, { nAnswered: 0, nApplicable: 0, coverage: null });
	const usual = {
		earlier: rated(50),
		later: rated(80),
		changed: rated(56),
		lawChanges: 1,
		revisions: 3
	};

	test.each<[string, Partial<ComparedGroup>, unknown]>([
		['is what the changes of law alone move', {}, { state: 'changed', difference: 6, bin: 2 }],
		['is a revision without one', { lawChanges: 0 }, { state: 'revised' }],
		['is the same without any', { lawChanges: 0, revisions: 0 }, { state: 'same' }],
		['needs a score before', { earlier: rated(null) }, { state: 'not_rated' }],
		['and after', { later: rated(null) }, { state: 'not_rated' }],
		['and with the changes', { changed: rated(null) }, { state: 'not_rated' }],
		['needs answers in both rounds', { earlier: nothing }, { state: 'one_round' }],
		[
			'knows that nothing was answered',
			{ earlier: nothing, later: nothing },
			{ state: 'not_assessed' }
		],
		[
			'knows that nothing applies',
			{ earlier: inapplicable, later: inapplicable },
			{ state: 'not_applicable' }
		]
	])('%s', (_what, differing, change) => {
		expect(groupChange({ ...usual, ...differing })).toEqual(change);
	});
});
