import { describe, expect, test } from 'vitest';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { type AnswerContent, type Evidence, emptyAnswer, emptyEvidence } from './answer.ts';
import { type CheckContext, checkNames, checksOf } from './answer-checks.ts';
import type { Article } from './edition.ts';
import type { ArticleKind, InstrumentRank, Stance } from './vocabulary.ts';

/** II.2 allows `no_object`; everything else is usual. */
const article = smallEdition.articles.find(({ code }) => code === 'II.2') as Article;
const context: CheckContext = { asOf: '2026-01-01', previous: null };

const law = (differing: Partial<Evidence> = {}): Evidence => ({
	...emptyEvidence,
	instrument: 'Migration Law',
	provision: 'art. 1',
	...differing
});
const search: Evidence = { ...emptyEvidence, kind: 'search', quotation: 'All statutes.' };
const scored = (level: number, ...evidence: Evidence[]): AnswerContent => ({
	...emptyAnswer,
	status: 'scored',
	level,
	evidence
});
const noProvision = (...evidence: Evidence[]): AnswerContent => ({
	...emptyAnswer,
	status: 'no_provision',
	evidence
});

const namesOf = (answer: AnswerContent, about: Partial<CheckContext & { of: Article }> = {}) =>
	checksOf(about.of ?? article, answer, { ...context, ...about }).map(({ check }) => check);

describe('an answer in order', () => {
	test.each<[string, AnswerContent]>([
		['a level with a pinpoint', scored(3, law())],
		['a level with a judgment', scored(4, law({ kind: 'case', rank: 'case_law' }))],
		['no provision with a search record', noProvision(search)],
		[
			'not applicable for a reason of the article',
			{ ...emptyAnswer, status: 'not_applicable', not_applicable_reason: 'no_object' }
		]
	])('%s gives nothing', (_, answer) => {
		expect(checksOf(article, answer, context)).toEqual([]);
	});

	test('without a finding nothing is checked, whatever else was written', () => {
		const answer = { ...emptyAnswer, evidence: [law({ repealed: '2020-01-01' })] };
		const previous = { status: 'scored', level: 2 } as const;
		expect(checksOf(article, answer, { ...context, previous })).toEqual([]);
	});
});

describe('what stops', () => {
	test('a level without evidence', () => {
		expect(checksOf(article, scored(0), context)).toEqual([
			{ check: 'level_without_evidence', severity: 'stops', detail: null }
		]);
	});

	test('a search record is no pinpoint of a level', () => {
		expect(namesOf(scored(2, search))).toEqual(['level_without_evidence']);
	});

	test('no provision without a search record, also where a law is cited', () => {
		expect(checksOf(article, noProvision(), context)).toEqual([
			{ check: 'no_provision_without_search', severity: 'stops', detail: null }
		]);
		expect(namesOf(noProvision(law()))).toEqual(['no_provision_without_search']);
	});

	test.each(['geography', 'competence', null] as const)(
		'not applicable for %s where the article allows no_object only',
		(reason) => {
			const answer = {
				...emptyAnswer,
				status: 'not_applicable',
				not_applicable_reason: reason
			} as const;
			expect(checksOf(article, answer, context)).toEqual([
				{ check: 'not_applicable_not_allowed', severity: 'stops', detail: null }
			]);
		}
	);
});

describe('dates of pinpoints', () => {
	test.each(['enacted', 'in_force', 'version_date'] as const)(
		'%s after the as-of date is named with its pinpoint',
		(of) => {
			const answer = scored(3, law(), law({ provision: 'art. 2', [of]: '2026-01-02' }));
			expect(checksOf(article, answer, context)).toEqual([
				{
					check: 'evidence_after_as_of',
					severity: 'warns',
					detail: {
						instrument: 'Migration Law',
						provision: 'art. 2',
						dates: [{ of, date: '2026-01-02' }]
					}
				}
			]);
		}
	);

	test('several late dates of one pinpoint are one finding', () => {
		const late = law({ enacted: '2026-02-01', in_force: '2026-03-01' });
		expect(checksOf(article, scored(3, late), context).map(({ detail }) => detail?.dates)).toEqual([
			[
				{ of: 'enacted', date: '2026-02-01' },
				{ of: 'in_force', date: '2026-03-01' }
			]
		]);
	});

	test('on the as-of date itself a law is in time; a source may be accessed later', () => {
		const same = { enacted: '2026-01-01', in_force: '2026-01-01', version_date: '2026-01-01' };
		expect(namesOf(scored(3, law({ ...same, accessed: '2026-06-01' })))).toEqual([]);
	});

	test.each([
		['2025-12-31', ['repealed_cited']],
		['2026-01-01', ['repealed_cited']],
		['2026-01-02', []]
	])('repealed on %s: %j', (repealed, expected) => {
		expect(namesOf(scored(3, law({ repealed })))).toEqual(expected);
	});

	test('a search record is judged by its words, not by the dates of what was read', () => {
		const read = { ...search, instrument: 'Old Law', repealed: '1990-01-01' };
		expect(namesOf(noProvision(read))).toEqual([]);
	});

	test.each<[Partial<Evidence>, string[] | null]>([
		[{ enacted: '2001-01-02', in_force: '2001-01-01' }, ['enacted', 'in_force']],
		[{ in_force: '2001-01-02', repealed: '2001-01-01' }, ['in_force', 'repealed']],
		[{ enacted: '2001-01-02', repealed: '2001-01-01' }, ['enacted', 'repealed']],
		[{ enacted: '2001-01-01', in_force: '2001-01-01', repealed: '2001-01-01' }, null],
		[{ enacted: '2001-01-01', in_force: '2002-01-01', repealed: '2003-01-01' }, null],
		[{ in_force: '2001-01-01' }, null]
	])('order of %j: %j', (dates, expected) => {
		const found = checksOf(article, scored(3, law(dates)), { ...context, asOf: '2000-01-01' });
		const order = found.filter(({ check }) => check === 'dates_out_of_order');
		expect(order.map(({ detail }) => detail?.dates.map(({ of }) => of))).toEqual(
			expected ? [expected] : []
		);
	});
});

describe('levels that a rule caps', () => {
	test.each<[number, Stance, string[]]>([
		[4, 'supports', []],
		[4, 'limits', ['full_with_limit']],
		[4, 'contradicts', ['full_with_limit', 'contradiction_above_cap']],
		[3, 'limits', []],
		[3, 'contradicts', ['contradiction_above_cap']],
		[2, 'contradicts', []]
	])('level %i with a pinpoint that %s: %j', (level, stance, expected) => {
		expect(namesOf(scored(level, law({ stance }), law()))).toEqual(expected);
	});

	test('the pinpoint that limits is named', () => {
		const [found] = checksOf(article, scored(4, law(), law({ stance: 'limits' })), context);
		expect(found).toEqual({
			check: 'full_with_limit',
			severity: 'warns',
			detail: { instrument: 'Migration Law', provision: 'art. 1', dates: [] }
		});
	});

	test.each<[ArticleKind, number, (InstrumentRank | null)[], string[]]>([
		['law', 3, ['policy'], ['policy_above_cap']],
		['law', 4, ['policy', 'policy'], ['policy_above_cap']],
		['law', 2, ['policy'], []],
		['law', 3, ['policy', 'statute'], []],
		['law', 3, ['policy', null], []],
		['policy', 4, ['policy'], []],
		['international', 3, ['policy'], []],
		['law', 4, ['agreement'], ['treaty_above_cap']],
		['law', 3, ['agreement'], []],
		['law', 4, ['agreement', 'statute'], []],
		['policy', 4, ['agreement'], []],
		['international', 4, ['agreement'], []],
		['law', 4, [null], []]
	])('kind %s, level %i, ranks %j: %j', (kind, level, ranks, expected) => {
		const evidence = ranks.map((rank) => law({ rank }));
		expect(namesOf(scored(level, ...evidence), { of: { ...article, kind } })).toEqual(expected);
	});

	test('a search record beside it does not make a circular law', () => {
		const answer = scored(3, law({ rank: 'policy' }), search);
		expect(namesOf(answer)).toEqual(['policy_above_cap']);
	});

	test('without a pinpoint there is no rank to speak of', () => {
		expect(namesOf(scored(4))).toEqual(['level_without_evidence']);
	});
});

describe('a changed answer', () => {
	const two = { status: 'scored', level: 2 } as const;

	test.each<[AnswerContent, CheckContext['previous'], string[]]>([
		[scored(3, law()), two, ['change_without_reason']],
		[noProvision(search), two, ['change_without_reason']],
		[noProvision(search), { status: 'scored', level: 0 }, ['change_without_reason']],
		[scored(2, law()), two, []],
		[{ ...scored(3, law()), change_reason: 'correction' }, two, []],
		[scored(3, law()), null, []]
	])('%j after %j: %j', (answer, previous, expected) => {
		expect(namesOf(answer, { previous })).toEqual(expected);
	});
});

test('what is found comes in the order of the list, each name once in it', () => {
	const bad = law({
		rank: 'policy',
		stance: 'contradicts',
		enacted: '2027-01-01',
		in_force: '2026-06-01',
		repealed: '2026-01-01'
	});
	const found = namesOf(scored(4, bad), { previous: { status: 'scored', level: 1 } });
	expect(found).toEqual(checkNames.filter((name) => found.includes(name)));
	expect(found).toEqual([
		'evidence_after_as_of',
		'repealed_cited',
		'dates_out_of_order',
		'full_with_limit',
		'contradiction_above_cap',
		'policy_above_cap',
		'change_without_reason'
	]);
	expect(new Set(checkNames).size).toBe(checkNames.length);
});
