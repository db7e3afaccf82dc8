import { describe, expect, test } from 'vitest';
import { type Evidence, emptyAnswer, emptyEvidence } from '#lib/domain/answer.ts';
import { answerOf, pinpoint, searchRecord } from '../../../tests/fixtures/small-database.ts';
import { contentAfter } from './imported-content.ts';

const stored = answerOf({
	level: 2,
	confidence: 'low',
	rationale: 'Stored.',
	practice_note: 'Kept.',
	flagged: true,
	evidence: [pinpoint({ rank: 'statute', enacted: '2020-01-01', file: 'a'.repeat(64) })]
});

describe('fields', () => {
	test('that the file does not say stay as they are', () => {
		const after = contentAfter(stored, { fields: { level: 3 }, evidence: null }, []);
		expect(after).toEqual({ ...stored, level: 3 });
	});

	test('that go with one status only do not outlive it', () => {
		const fields = { status: 'no_provision' } as const;
		expect(contentAfter(stored, { fields, evidence: null }, [])).toMatchObject({
			status: 'no_provision',
			level: null
		});
		const away = answerOf({
			status: 'not_applicable',
			level: null,
			not_applicable_reason: 'geography'
		});
		expect(
			contentAfter(away, { fields: { status: 'scored', level: 1 }, evidence: null }, [])
		).toMatchObject({ not_applicable_reason: null });
	});

	test('that contradict in the file itself are kept, to be told as faults', () => {
		const fields = { status: 'no_provision', level: 3 } as const;
		expect(contentAfter(emptyAnswer, { fields, evidence: null }, [])).toMatchObject(fields);
	});
});

describe('evidence', () => {
	const simple: (keyof Evidence)[] = ['instrument', 'provision', 'quotation', 'url'];
	const all = (Object.keys(emptyEvidence) as (keyof Evidence)[]).filter((part) => part !== 'file');
	const after = (evidence: Evidence[], parts = simple, from = stored.evidence) =>
		contentAfter({ ...stored, evidence: from }, { fields: {}, evidence }, parts).evidence;

	test('that agrees in what the file says keeps all that is known of it', () => {
		expect(after([pinpoint()])).toEqual(stored.evidence);
		const whole = pinpoint({ rank: 'statute', enacted: '2020-01-01' });
		expect(after([whole], all)).toEqual(stored.evidence);
	});

	test('with a title alone is that of the instrument, whatever is known of it', () => {
		expect(after([pinpoint()], all)).toEqual(stored.evidence);
	});

	test('that differs is new, in the order of the file; what the file leaves out is gone', () => {
		const added = pinpoint({ provision: 'art. 2' });
		expect(after([added, pinpoint()])).toEqual([added, ...stored.evidence]);
		expect(after([added])).toEqual([added]);
	});

	const file = 'a'.repeat(64);
	const known = pinpoint({
		kind: 'case',
		jurisdiction: 'national',
		quotation: 'Wrods',
		language: 'pt',
		translation: 'Words',
		translation_by: 'human',
		stance: 'limits',
		accessed: '2026-01-01',
		file
	});
	test.each<[what: string, given: Partial<Evidence>, parts: (keyof Evidence)[], after: Evidence]>([
		[
			'a corrected part',
			{ ...known, quotation: 'Words', stance: null, file: null },
			all,
			{ ...known, quotation: 'Words', stance: null }
		],
		[
			'other facts of the instrument',
			{ ...known, rank: 'case_law', file: null },
			all,
			{ ...known, rank: 'case_law' }
		],
		['a file without these columns', { kind: 'case' }, ['kind', 'instrument', 'provision'], known],
		['a file without a column for the kind', { quotation: 'Wrods' }, simple, known],
		[
			'an address',
			{ quotation: 'Wrods', url: 'https://a.org' },
			simple,
			{ ...known, url: 'https://a.org' }
		],
		[
			'other words, of which the old translation is none',
			{ quotation: 'Others' },
			simple,
			{ ...known, quotation: 'Others', translation: null, translation_by: null }
		]
	])('keeps what the file has no column for: %s', (_what, given, parts, expected) => {
		expect(after([pinpoint(given)], parts, [known])).toEqual([expected]);
	});

	test.each<[what: string, given: Evidence]>([
		['provision', pinpoint({ provision: 'art. 3' })],
		['instrument', pinpoint({ instrument: 'Other Law' })],
		['jurisdiction', pinpoint({ kind: 'case', jurisdiction: 'Bavaria' })],
		['kind', pinpoint({ quotation: 'Wrods' })]
	])('of another %s takes nothing over', (_what, given) => {
		expect(after([given], all, [known])).toEqual([given]);
	});

	test('that is the record of a search is another one when its words are others', () => {
		const search = searchRecord({ accessed: '2026-01-01' });
		expect(after([searchRecord()], simple, [search])).toEqual([search]);
		const other = searchRecord({ quotation: 'All cases.' });
		expect(after([other], simple, [search])).toEqual([other]);
		expect(after([pinpoint()], simple, [search])).toEqual([pinpoint()]);
	});

	test('that says the same is found before what was corrected', () => {
		const [a, b] = ['a', 'b'].map((quotation) => pinpoint({ quotation, stance: 'supports' }));
		expect(
			after([pinpoint({ quotation: 'c' }), pinpoint({ quotation: 'a' })], simple, [a!, b!])
		).toEqual([{ ...b!, quotation: 'c' }, a]);
	});

	test('that stands twice is found once', () => {
		expect(after([pinpoint(), pinpoint()])).toEqual([...stored.evidence, pinpoint()]);
	});
});
