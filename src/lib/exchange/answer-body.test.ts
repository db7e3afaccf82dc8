import { describe, expect, test } from 'vitest';
import { type Issue, emptyAnswer, emptyEvidence } from '#lib/domain/answer.ts';
import { parseAnswerBody } from './answer-body.ts';
import { parseEvidence } from './evidence-body.ts';

const pinpoint = { instrument: 'Migration Act', provision: 's 4' };
const search = { kind: 'search', quotation: 'Official gazette 1990–2026, “migra*”' };
const body = { status: 'scored', level: 3, version: 2 };

const texts = (issues: Issue[]) => issues.map(({ path, message }) => `${path}: ${message}`);
const faultsOf = (json: unknown) => {
	const parsed = parseAnswerBody(json);
	return parsed.ok ? [] : texts(parsed.issues);
};
const answerOf = (json: unknown) => {
	const parsed = parseAnswerBody(json);
	if (!parsed.ok) throw new Error(texts(parsed.issues).join('\n'));
	return parsed.answer;
};

describe('the body of an answer', () => {
	test('needs status and version only; what is absent is nothing', () => {
		expect(parseAnswerBody({ status: 'no_provision', version: 0 })).toEqual({
			ok: true,
			version: 0,
			answer: { ...emptyAnswer, status: 'no_provision' }
		});
	});

	test('is read whole', () => {
		const whole = {
			status: 'not_applicable',
			level: null,
			confidence: 'low',
			rationale: 'No coast.',
			practice_note: 'Boats are seen nowhere.',
			flagged: true,
			change_reason: 'new_reading',
			not_applicable_reason: 'geography',
			evidence: [
				{
					kind: 'case',
					instrument: 'Case 1/20',
					rank: 'case_law',
					jurisdiction: 'national',
					provision: 'para 7',
					quotation: 'Nul ne peut …',
					language: 'fr',
					translation: 'Nobody may …',
					translation_by: 'human',
					url: 'https://example.org/1',
					archive_url: 'http://archive.example.org/1',
					enacted: '2020-02-29',
					in_force: '2020-03-01',
					repealed: '2025-12-31',
					version_date: '2021-01-01',
					accessed: '2026-01-01',
					stance: 'contradicts',
					file: 'a'.repeat(64)
				}
			]
		};
		expect(parseAnswerBody({ ...whole, version: 7 })).toEqual({
			ok: true,
			version: 7,
			answer: whole
		});
	});

	test('may say null for what it does not say', () => {
		const nothing = {
			level: null,
			confidence: null,
			rationale: null,
			not_applicable_reason: null
		};
		expect(answerOf({ status: 'no_provision', version: 0, ...nothing })).toMatchObject({
			...nothing,
			rationale: ''
		});
	});

	test('keeps the lines of a text, and not the white space around it', () => {
		expect(answerOf({ ...body, rationale: '  first\n\tsecond\r\n ' }).rationale).toBe(
			'first\n\tsecond'
		);
	});
});

describe('a body is refused', () => {
	const versions = 'version: must be the version that was read (0 for a first answer)';
	const statuses = 'must be one of scored, no_provision, not_applicable, not_assessed';
	test.each<[what: string, json: unknown, faults: string[]]>([
		['that is empty', {}, ['status: is required', 'version: is required']],
		['that is a list', [], ['status: is required', 'version: is required']],
		['without a version', { status: 'scored' }, ['version: is required']],
		['without a status', { version: 1 }, ['status: is required']],
		['for its status', { ...body, status: 'yes' }, [`status: ${statuses}; found "yes"`]],
		['for a status of null', { ...body, status: null }, [`status: ${statuses}; found null`]],
		[
			'for a level above 4',
			{ ...body, level: 5 },
			['level: must be one of 0, 1, 2, 3, 4; found 5']
		],
		[
			'for a level between two',
			{ ...body, level: 2.5 },
			['level: must be one of 0, 1, 2, 3, 4; found 2.5']
		],
		[
			'for a level as text',
			{ ...body, level: '2' },
			['level: must be one of 0, 1, 2, 3, 4; found "2"']
		],
		[
			'for its confidence',
			{ ...body, confidence: 'sure' },
			['confidence: must be one of low, medium, high; found "sure"']
		],
		[
			'for a reason outside the closed list',
			{ ...body, not_applicable_reason: 'few_migrants' },
			[
				'not_applicable_reason: must be one of no_object, geography, competence; found "few_migrants"'
			]
		],
		['for a rationale that is no text', { ...body, rationale: 3 }, ['rationale: must be text']],
		['for a version as text', { ...body, version: '2' }, [versions]],
		['for a version of null', { ...body, version: null }, [versions]],
		['for a broken version', { ...body, version: 1.5 }, ['version: must be a whole number']],
		['for a version below 0', { ...body, version: -1 }, ['version: must not be negative']],
		[
			'for every key of its own',
			{ ...body, note: 'x', score: 75 },
			['note: is not a key of an answer', 'score: is not a key of an answer']
		],
		[
			'for a key of its own in a piece of evidence',
			{ ...body, evidence: [pinpoint, { ...pinpoint, page: 3 }] },
			['evidence.1.page: is not a key of an answer']
		]
	])('%s', (_what, json, faults) => {
		expect(faultsOf(json)).toEqual(faults);
	});

	test.each([null, 'text', 3, true])('that is %j', (json) => {
		const parsed = parseAnswerBody(json);
		expect(parsed.ok ? 'read' : parsed.issues.map(({ path }) => path)).toEqual(['body']);
	});

	test('with every fault by its field', () => {
		expect(faultsOf({ level: 9, confidence: 1, evidence: [{ ...pinpoint, url: 'x' }] })).toEqual([
			'status: is required',
			'level: must be one of 0, 1, 2, 3, 4; found 9',
			'confidence: must be one of low, medium, high; found 1',
			'evidence.0.url: must be an address that begins with http:// or https://',
			'version: is required'
		]);
	});
});

describe('a text', () => {
	test.each<[what: string, rationale: string, fault: string]>([
		[
			'longer than 20000 characters',
			'x'.repeat(20_001),
			'must not be longer than 20000 characters'
		],
		['with a NUL', 'a\u0000b', 'must not hold control characters'],
		['with an escape character', 'a\u001b[0m', 'must not hold control characters'],
		['with half a character', 'a\ud83d', 'must be well-formed Unicode text']
	])('%s is refused', (_what, rationale, fault) => {
		expect(faultsOf({ ...body, rationale })).toEqual([`rationale: ${fault}`]);
	});
	test.each([
		['of 20000 characters', 'x'.repeat(20_000)],
		['with characters beyond the basic plane', '😀 𠮷'],
		['that begins like a formula', '=1+1']
	])('%s is kept as it is', (_what, rationale) => {
		expect(answerOf({ ...body, rationale }).rationale).toBe(rationale);
	});
});

describe('evidence of an answer', () => {
	test('200 pieces are taken, 201 are not', () => {
		const pieces = (n: number) => Array.from({ length: n }, () => pinpoint);
		expect(answerOf({ ...body, evidence: pieces(200) }).evidence).toHaveLength(200);
		const parsed = parseAnswerBody({ ...body, evidence: pieces(201) });
		expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(['evidence']);
	});
	test('comes in the order in which it was sent', () => {
		const evidence = ['s 9', 's 1', 's 5'].map((provision) => ({ ...pinpoint, provision }));
		expect(answerOf({ ...body, evidence }).evidence.map(({ provision }) => provision)).toEqual([
			's 9',
			's 1',
			's 5'
		]);
	});
	test('that lacks something is named by its place', () => {
		expect(
			faultsOf({ ...body, evidence: [pinpoint, { instrument: 'Act' }, { kind: 'search' }] })
		).toEqual([
			'evidence.1.provision: a pinpoint names the provision (article, section, paragraph)',
			'evidence.2.quotation: a search record says what was searched: sources, terms, instruments read, date'
		]);
	});
});

describe('a piece of evidence by itself', () => {
	const read = (json: unknown) => {
		const parsed = parseEvidence(json);
		return parsed.ok ? parsed.evidence : texts(parsed.issues);
	};
	test('is a provision unless it says otherwise; what is absent is null', () => {
		expect(read(pinpoint)).toEqual({ ...emptyEvidence, ...pinpoint });
		expect(read({ ...pinpoint, kind: 'case' })).toEqual({
			...emptyEvidence,
			...pinpoint,
			kind: 'case'
		});
	});
	test('a search record needs its text, and no instrument', () => {
		expect(read(search)).toEqual({ ...emptyEvidence, ...search });
	});
	test('a search record may name where and when it was made', () => {
		const whole = { ...search, url: 'https://example.org', accessed: '2026-01-02' };
		expect(read(whole)).toEqual({ ...emptyEvidence, ...whole });
	});
	test.each(['provision', 'case'])('a %s names instrument and provision', (kind) => {
		expect(read({ kind })).toEqual([
			'instrument: a pinpoint names its instrument (the title of the law)',
			'provision: a pinpoint names the provision (article, section, paragraph)'
		]);
	});
	test('what says something of an instrument needs one: nothing is dropped in silence', () => {
		const about = {
			rank: 'statute',
			jurisdiction: 'national',
			enacted: '2020-01-01',
			in_force: '2020-01-01',
			repealed: '2021-01-01'
		};
		const only = 'goes with an instrument only';
		expect(read({ ...search, ...about })).toEqual(
			['rank', 'jurisdiction', 'enacted', 'in_force', 'repealed'].map((key) => `${key}: ${only}`)
		);
		expect(read({ ...search, ...about, instrument: 'Act' })).toEqual({
			...emptyEvidence,
			...search,
			...about,
			instrument: 'Act'
		});
	});
	test('empty text is nothing, in every field', () => {
		const fields = Object.keys(emptyEvidence).filter(
			(key) =>
				!['kind', 'rank', 'translation_by', 'stance', 'instrument', 'provision', 'file'].includes(
					key
				)
		);
		const empty = Object.fromEntries(fields.map((key) => [key, '']));
		expect(read({ ...pinpoint, ...empty })).toEqual({ ...emptyEvidence, ...pinpoint });
	});
	test('white space is no title', () => {
		expect(read({ instrument: ' \n ', provision: 's 4' })).toEqual([
			'instrument: a pinpoint names its instrument (the title of the law)'
		]);
	});

	test.each(['2026-01-31', '2024-02-29', '1789-08-26'])('%s is a date', (enacted) => {
		expect(read({ ...pinpoint, enacted })).toEqual({ ...emptyEvidence, ...pinpoint, enacted });
	});
	test.each(['2026-02-30', '2023-02-29', '2026-04-31'])('%s is no day', (enacted) => {
		expect(read({ ...pinpoint, enacted })).toEqual(['enacted: is no day of the calendar']);
	});
	test.each(['2026', '2026-1-1', '01.02.2026', '2026-13-01', '2026-01-01T00:00:00Z', 20260101])(
		'%j is no date',
		(accessed) => {
			expect(read({ ...pinpoint, accessed })).toContain('accessed: must be a date YYYY-MM-DD');
		}
	);

	test.each(['https://example.org/law?id=1#s4', 'http://example.org', 'HTTPS://EXAMPLE.ORG'])(
		'%s is an address',
		(url) => {
			expect(read({ ...pinpoint, url })).toEqual({ ...emptyEvidence, ...pinpoint, url });
		}
	);
	test.each([
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' javascript:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'ftp://example.org',
		'example.org',
		'//example.org',
		'https://',
		'see the gazette'
	])('%j is no address to link to', (url) => {
		const fault = 'must be an address that begins with http:// or https://';
		expect(read({ ...pinpoint, url })).toEqual([`url: ${fault}`]);
		expect(read({ ...pinpoint, archive_url: url })).toEqual([`archive_url: ${fault}`]);
	});

	test.each([
		['kind', 'law', 'provision, case, search'],
		['rank', 'treaty', 'constitution, statute, regulation, case_law, agreement, policy'],
		['stance', 'for', 'supports, limits, contradicts'],
		['translation_by', 'me', 'official, human, machine']
	])('%s %s is not of the closed list', (field, found, list) => {
		expect(read({ ...pinpoint, [field]: found })).toEqual([
			`${field}: must be one of ${list}; found "${found}"`
		]);
	});

	test.each([
		['instrument', 1_000],
		['provision', 1_000],
		['jurisdiction', 1_000],
		['quotation', 20_000],
		['translation', 20_000],
		['language', 35]
	])('%s has at most %d characters', (field, most) => {
		const written = (n: number) => read({ ...pinpoint, [field]: 'x'.repeat(n) });
		expect(written(most)).toEqual({ ...emptyEvidence, ...pinpoint, [field]: 'x'.repeat(most) });
		expect(written(most + 1)).toEqual([`${field}: must not be longer than ${most} characters`]);
	});
});
