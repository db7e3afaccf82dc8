import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerContent } from '#lib/domain/answer.ts';
import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import {
	answerOf,
	pinpoint,
	save,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { readAnswer, recordAnswer } from './record-answer.ts';

const place = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };
const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const record = (answer: AnswerContent, version: number, at = place, when = now) =>
	recordAnswer(db, at, { answer, version }, when);
const coders = (iso3 = 'BRA') => assignmentTable.codersOf(db, '2026', iso3);

/** Everything that recording may write, row by row. */
function everything() {
	const tables = [
		'assignments',
		'answers',
		'answer_history',
		'instruments',
		'pinpoints',
		'answer_pinpoints',
		'rounds'
	];
	return tables.map((table) => db.$client.prepare(`select * from ${table}`).all());
}
const revision = () => roundTable.find(db, '2026')?.revision ?? 0;

describe('recordAnswer', () => {
	test('stores a first answer and gives it back with version 1', () => {
		const answer = answerOf({
			level: 3,
			confidence: 'medium',
			rationale: 'All but the remedy.',
			evidence: [pinpoint()]
		});
		const stored = {
			...answer,
			round: '2026',
			iso3: 'BRA',
			article: 'I.1',
			score: 75,
			version: 1,
			updated_at: '2026-03-01T12:00:00.000Z'
		};
		expect(record(answer, 0)).toEqual({ ok: true, answer: stored });
		expect(readAnswer(db, place)).toEqual({ ok: true, answer: stored });
	});

	test('goes from version 0 to 1 to 2, each in the place of the one before', () => {
		const before = readAnswer(db, place);
		const first = record(answerOf({ level: 1, evidence: [pinpoint()] }), 0);
		const second = record(answerOf({ level: 2 }), 1, place, later);
		expect(
			[before, first, second].map(
				(result) => result.ok && [result.answer.version, result.answer.level]
			)
		).toEqual([
			[0, null],
			[1, 1],
			[2, 2]
		]);
		expect(second).toMatchObject({
			answer: { evidence: [], updated_at: '2026-03-02T12:00:00.000Z' }
		});
		expect(answerTable.ofRound(db, '2026')).toHaveLength(1);
	});

	test.each([
		['an older version than the stored one', 1],
		['a version of the future', 3],
		['version 0 although there is an answer', 0]
	])('refuses %s, returns the current answer and stores nothing', (_what, version) => {
		record(answerOf({ level: 1 }), 0);
		record(answerOf({ level: 2, rationale: 'Mine.', evidence: [pinpoint()] }), 1);
		const before = everything();
		const current = readAnswer(db, place);
		expect(record(answerOf({ level: 4 }), version, place, later)).toEqual({
			ok: false,
			why: 'stale',
			current: current.ok && current.answer
		});
		expect(current).toMatchObject({ answer: { version: 2, level: 2, rationale: 'Mine.' } });
		expect(everything()).toEqual(before);
	});

	test('a stale first answer makes nobody the coder', () => {
		expect(record(answerOf(), 1)).toMatchObject({ why: 'stale', current: { version: 0 } });
		expect(coders()).toEqual([]);
	});

	test('of two who save the same version the second learns what the first one stored', () => {
		expect(record(answerOf({ level: 1 }), 0).ok).toBe(true);
		expect(record(answerOf({ level: 2 }), 0)).toMatchObject({
			why: 'stale',
			current: { level: 1 }
		});
	});

	test('raises the revision of its round, and of no other, with every stored answer', () => {
		record(answerOf(), 0);
		const once = revision();
		record(answerOf(), 1);
		expect(revision()).toBeGreaterThan(once);
		expect(once).toBeGreaterThan(0);
		expect(roundTable.find(db, '2027')?.revision).toBe(0);
	});

	test('the first answer makes the coder, and the second one nobody else', () => {
		record(answerOf(), 0);
		record(answerOf(), 0, { ...place, article: 'I.2' });
		const assigned = assignmentTable.ofRound(db, '2026');
		expect(assigned).toHaveLength(1);
		expect(assigned[0]).toMatchObject({
			round: '2026',
			iso3: 'BRA',
			coder: 'ana',
			assignedAt: '2026-03-01T12:00:00.000Z',
			handedInAt: null
		});
	});

	test('two assigned coders answer apart from each other', () => {
		for (const coder of ['ana', 'bo'])
			assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder, assignedAt: '' });
		record(answerOf({ level: 1 }), 0);
		expect(record(answerOf({ level: 4 }), 0, { ...place, coder: 'bo' }).ok).toBe(true);
		expect(readAnswer(db, place)).toMatchObject({ answer: { level: 1, version: 1 } });
	});

	test('evidence replaces the stored list, in its order', () => {
		const [a, b, c] = ['a', 'b', 'c'].map((provision) => pinpoint({ provision })) as [
			ReturnType<typeof pinpoint>,
			ReturnType<typeof pinpoint>,
			ReturnType<typeof pinpoint>
		];
		record(answerOf({ evidence: [a, b] }), 0);
		expect(record(answerOf({ evidence: [c, a] }), 1)).toMatchObject({
			answer: { evidence: [c, a] }
		});
	});

	test('a level without evidence is saved', () => {
		expect(record(answerOf({ evidence: [] }), 0)).toMatchObject({
			ok: true,
			answer: { score: 100 }
		});
	});
});

describe('the score of a stored answer', () => {
	test.each<[Partial<AnswerContent>, string, number | null]>([
		[{ level: 0 }, 'I.1', 0],
		[{ level: 1 }, 'I.1', 25],
		[{ level: 2 }, 'I.1', 50],
		[{ level: 3 }, 'I.1', 75],
		[{ level: 4 }, 'I.1', 100],
		[{ status: 'no_provision', level: null, evidence: [searchRecord()] }, 'I.1', 0],
		[{ status: 'not_applicable', level: null, not_applicable_reason: 'geography' }, 'I.3', null],
		[{ status: 'not_assessed', level: null }, 'I.1', null]
	])('%j gives for %s: %j', (differing, article, score) => {
		expect(record(answerOf(differing), 0, { ...place, article })).toMatchObject({
			ok: true,
			answer: { ...differing, score }
		});
	});
});

describe('history', () => {
	test('holds every version with its evidence, who saved it and when', () => {
		const first = answerOf({ level: 1, rationale: 'First.', evidence: [pinpoint()] });
		const second = answerOf({
			status: 'no_provision',
			level: null,
			confidence: 'low',
			evidence: [searchRecord(), pinpoint({ provision: 'art. 2' })]
		});
		record(first, 0);
		record(second, 1, place, later);
		const id = answerTable.find(db, place)?.id ?? 0;
		expect(answerTable.historyOf(db, id)).toEqual([
			{
				answerId: id,
				version: 2,
				savedBy: 'ana',
				savedAt: '2026-03-02T12:00:00.000Z',
				snapshot: { ...second, version: 2 }
			},
			{
				answerId: id,
				version: 1,
				savedBy: 'ana',
				savedAt: '2026-03-01T12:00:00.000Z',
				snapshot: { ...first, version: 1 }
			}
		]);
	});

	test('keeps the words of evidence that no answer uses any more', () => {
		record(answerOf({ evidence: [pinpoint({ quotation: 'Kept words.' })] }), 0);
		record(answerOf(), 1);
		const id = answerTable.find(db, place)?.id ?? 0;
		expect(answerTable.historyOf(db, id).at(-1)?.snapshot.evidence[0]?.quotation).toBe(
			'Kept words.'
		);
	});
});

describe('clearing', () => {
	test('raises the version, keeps the history and leaves no number', () => {
		record(answerOf({ evidence: [pinpoint()] }), 0);
		const cleared = record(answerOf({ status: 'not_assessed', level: null }), 1);
		expect(cleared).toMatchObject({
			ok: true,
			answer: { status: 'not_assessed', level: null, score: null, version: 2, evidence: [] }
		});
		const id = answerTable.find(db, place)?.id ?? 0;
		expect(answerTable.historyOf(db, id).map(({ snapshot }) => snapshot.status)).toEqual([
			'not_assessed',
			'scored'
		]);
	});

	test('a cleared answer can be given again', () => {
		record(answerOf(), 0);
		record(answerOf({ status: 'not_assessed', level: null }), 1);
		expect(record(answerOf({ level: 2 }), 2)).toMatchObject({ answer: { version: 3, score: 50 } });
	});
});

describe('a refused answer stores nothing:', () => {
	test.each<[RoundStatus, string]>([
		['draft', 'Round 2026 is draft; answers can be changed in an open round only.'],
		['in_review', 'Round 2026 is in review; answers can be changed in an open round only.'],
		['closed', 'Round 2026 is closed; answers can be changed in an open round only.']
	])('a round that is %s is forbidden, to its own coder as well', (status, message) => {
		record(answerOf(), 0);
		roundTable.setStatus(db, '2026', status);
		const before = everything();
		expect(record(answerOf({ level: 1 }), 1)).toEqual({ ok: false, why: 'forbidden', message });
		expect(everything()).toEqual(before);
	});

	test('another coder’s country is forbidden', () => {
		save(db, { iso3: 'BRA', article: 'I.2', coder: 'bo' }, answerOf());
		const before = everything();
		expect(record(answerOf(), 0)).toEqual({
			ok: false,
			why: 'forbidden',
			message: 'BRA is assigned to another coder in round 2026.'
		});
		expect(everything()).toEqual(before);
	});

	test.each([
		[{ round: '1999' }, 'There is no round "1999".'],
		[{ iso3: 'XXX' }, 'There is no country "XXX" in the list (ISO 3166-1 alpha-3, capitals).'],
		[{ iso3: 'bra' }, 'There is no country "bra" in the list (ISO 3166-1 alpha-3, capitals).'],
		[{ article: 'I.9' }, 'There is no article "I.9" in edition mimc-analytic-1.']
	])('%j is unknown', (differing, message) => {
		const at = { ...place, ...differing };
		expect(record(answerOf(), 0, at)).toEqual({ ok: false, why: 'unknown', message });
		expect(readAnswer(db, at)).toEqual({ ok: false, why: 'unknown', message });
	});

	test.each<[string, string, Partial<AnswerContent>, string, RegExp]>([
		['an article that is not scored', 'I.4', {}, 'article', /I\.4 .* is not scored/],
		['a level without "scored"', 'I.1', { status: 'no_provision' }, 'level', /send null/],
		['"scored" without a level', 'I.1', { level: null }, 'level', /from 0 to 4/],
		['clearing with a level', 'I.1', { status: 'not_assessed' }, 'level', /send null/],
		[
			'"not applicable" where the article applies to every State',
			'I.1',
			{ status: 'not_applicable', level: null, not_applicable_reason: 'no_object' },
			'status',
			/I\.1 applies to every State/
		],
		[
			'"not applicable" without a reason',
			'I.3',
			{ status: 'not_applicable', level: null },
			'not_applicable_reason',
			/no_object, geography/
		],
		[
			'a reason that the article does not allow',
			'I.3',
			{ status: 'not_applicable', level: null, not_applicable_reason: 'competence' },
			'not_applicable_reason',
			/"competence" is not a reason that I\.3 allows\. Allowed: no_object, geography/
		],
		[
			'a reason with a level',
			'I.3',
			{ not_applicable_reason: 'geography' },
			'not_applicable_reason',
			/send null/
		]
	])('%s', (_what, article, differing, path, message) => {
		const before = everything();
		expect(record(answerOf(differing), 0, { ...place, article })).toEqual({
			ok: false,
			why: 'invalid',
			issues: [{ path, message: expect.stringMatching(message) }]
		});
		expect(everything()).toEqual(before);
	});

	test('every fault is named at once', () => {
		const result = record(
			answerOf({ status: 'no_provision', not_applicable_reason: 'no_object' }),
			0,
			{ ...place, article: 'I.4' }
		);
		expect(result).toMatchObject({
			issues: [{ path: 'article' }, { path: 'level' }, { path: 'not_applicable_reason' }]
		});
	});
});

describe('a write that fails leaves nothing behind', () => {
	/** From now on the database refuses the last step of recording, or one before it. */
	const failOn = (event: string) =>
		db.$client.exec(
			`create trigger failing before ${event} begin select raise(abort, 'disk full'); end`
		);

	const steps = [
		'insert on assignments',
		'insert on answers',
		'insert on instruments',
		'insert on pinpoints',
		'insert on answer_pinpoints',
		'insert on answer_history',
		'update on rounds'
	];
	test.each(steps)('of a first answer, when it fails at %s', (event) => {
		const before = everything();
		failOn(event);
		expect(() => record(answerOf({ evidence: [pinpoint()] }), 0)).toThrow('disk full');
		expect(everything()).toEqual(before);
		expect(readAnswer(db, place)).toMatchObject({ answer: { version: 0, status: 'not_assessed' } });
	});

	test.each([
		'update on answers',
		'delete on answer_pinpoints',
		'delete on pinpoints',
		'delete on instruments',
		'insert on pinpoints',
		'insert on answer_pinpoints',
		'insert on answer_history',
		'update on rounds'
	])('of a second version, when it fails at %s', (event) => {
		record(answerOf({ level: 1, evidence: [pinpoint({ instrument: 'Old Law' })] }), 0);
		const before = everything();
		failOn(event);
		const second = answerOf({ level: 2, evidence: [pinpoint({ provision: 'art. 2' })] });
		expect(() => record(second, 1)).toThrow('disk full');
		expect(everything()).toEqual(before);
		db.$client.exec('drop trigger failing');
		expect(record(second, 1)).toMatchObject({ ok: true, answer: { version: 2 } });
	});
});
