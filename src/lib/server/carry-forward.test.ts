import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { carriedOf, carryForward, carrySources, dropCarried } from './carry-forward.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as editionTable from './db/editions.ts';
import * as evidenceTable from './db/evidence.ts';
import * as instrumentTable from './db/instruments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { recordAnswer } from './record-answer.ts';
import { settledRound } from './settled-round.ts';

const assessment = { round: '2027', iso3: 'BRA', coder: 'ana' };
const now = new Date('2027-02-01T08:00:00Z');

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const carry = (from = '2026', at = assessment) => carryForward(db, at, from, now);
const waiting = (at = assessment) =>
	[...carriedOf(db, at)].map(([article, { level }]) => [article, level]);
const revision = () => roundTable.find(db, '2027')?.revision ?? 0;

describe('carryForward', () => {
	test('puts what counts before the coder, who becomes it', () => {
		const answer = answerOf({
			level: 3,
			confidence: 'high',
			rationale: 'All.',
			practice_note: 'Seldom.',
			change_reason: 'new_reading',
			flagged: true,
			evidence: [pinpoint()]
		});
		save(db, { iso3: 'BRA', article: 'I.1', coder: 'bo' }, answer);
		expect(carry()).toEqual({ ok: true, carried: 1, answered: 0 });
		expect(carriedOf(db, assessment)).toEqual(
			new Map([['I.1', { ...answer, change_reason: null, flagged: false, fromRound: '2026' }]])
		);
		expect(assignmentTable.codersOf(db, '2027', 'BRA')).toEqual(['ana']);
	});

	test('every status comes, cleared answers do not', () => {
		saveAll(db, { iso3: 'BRA' }, '0nacc4');
		expect(carry()).toEqual({ ok: true, carried: 4, answered: 0 });
		expect(waiting()).toEqual([
			['I.1', 0],
			['I.2', null],
			['I.3', null],
			['VIII.1', 4]
		]);
	});

	test('what waits is no answer and counts nowhere', () => {
		saveAll(db, { iso3: 'BRA' }, '444444');
		carry();
		expect(answerTable.ofRound(db, '2027')).toEqual([]);
		expect(evidenceTable.ofRound(db, '2027')).toEqual([]);
		expect(settledRound(db, '2027').answers).toEqual(new Map());
	});

	test('leaves articles with an answer alone; a cleared one takes what is carried', () => {
		saveAll(db, { iso3: 'BRA' }, '4444');
		saveAll(db, { iso3: 'BRA', round: '2027' }, '1c');
		expect(carry()).toEqual({ ok: true, carried: 3, answered: 1 });
		expect(waiting()).toEqual([
			['I.2', 4],
			['I.3', 4],
			['II.1', 4]
		]);
	});

	test('again changes nothing, but for what was dropped or has come since', () => {
		saveAll(db, { iso3: 'BRA' }, '44');
		carry();
		const before = revision();
		expect(carry()).toEqual({ ok: true, carried: 2, answered: 0 });
		expect(revision()).toBe(before);
		dropCarried(db, { ...assessment, article: 'I.1' });
		saveAll(db, { iso3: 'BRA' }, '.34');
		expect(carry()).toEqual({ ok: true, carried: 3, answered: 0 });
		expect(waiting()).toEqual([
			['I.1', 4],
			['I.2', 3],
			['I.3', 4]
		]);
	});

	test('a country without answers there is started all the same', () => {
		expect(carry()).toEqual({ ok: true, carried: 0, answered: 0 });
		expect(assignmentTable.codersOf(db, '2027', 'BRA')).toEqual(['ana']);
	});

	test('takes this country only, and nothing that several coders have not agreed on', () => {
		saveAll(db, { iso3: 'DEU' }, '4');
		saveAll(db, { iso3: 'BRA' }, '4');
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		roundTable.bumpRevision(db, '2026');
		expect(carry()).toEqual({ ok: true, carried: 0, answered: 0 });
	});
});

describe('carryForward is refused', () => {
	const usual = { title: 'T', status: 'open', public: true, edition: smallEdition.id } as const;

	test('for a round or country that is not there', () => {
		expect(carry('1999')).toEqual({
			ok: false,
			why: 'unknown',
			message: 'There is no round "1999".'
		});
		expect(carry('2026', { ...assessment, iso3: 'XXX' })).toMatchObject({ why: 'unknown' });
		expect(assignmentTable.ofRound(db, '2027')).toEqual([]);
	});

	test('from the same or a later round', () => {
		expect(carry('2027')).toMatchObject({
			why: 'unsuited',
			message:
				'The law of round 2027 is not earlier than that of round 2027: nothing to carry forward.'
		});
		expect(carry('2027', { ...assessment, round: '2026' })).toMatchObject({ why: 'unsuited' });
	});

	test('from a round of another edition', () => {
		editionTable.put(db, { ...smallEdition, id: 'other' }, 'other hash');
		roundTable.add(db, { ...usual, code: '2020', asOf: '2020-01-01', edition: 'other' });
		expect(carry('2020')).toMatchObject({
			why: 'unsuited',
			message: 'Rounds 2020 and 2027 have different editions: their articles are not the same.'
		});
	});

	test('from a round that is not public, unless the country was one’s own', () => {
		roundTable.add(db, { ...usual, code: '2025', asOf: '2025-01-01', public: false });
		saveAll(db, { iso3: 'BRA', round: '2025' }, '4');
		expect(carry('2025', { ...assessment, coder: 'bo' })).toMatchObject({
			why: 'forbidden',
			message: 'Round 2025 is not public, and the country was not yours in it.'
		});
		expect(assignmentTable.ofRound(db, '2027')).toEqual([]);
		expect(carry('2025')).toMatchObject({ ok: true, carried: 1 });
	});

	test('where the person may not answer: another’s country, a closed round, after hand-in', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		carry();
		expect(carry('2026', { ...assessment, coder: 'bo' })).toMatchObject({ why: 'forbidden' });
		assignmentTable.setHandIn(db, assessment, { handedInAt: '2027-03-01T00:00:00.000Z' });
		expect(carry()).toMatchObject({ why: 'forbidden' });
		assignmentTable.setHandIn(db, assessment, { handedInAt: null });
		roundTable.setStatus(db, '2027', 'closed');
		expect(carry()).toMatchObject({ why: 'forbidden' });
	});
});

describe('what was carried forward', () => {
	const place = { ...assessment, article: 'I.1' };

	beforeEach(() => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 3, evidence: [pinpoint()] }));
		saveAll(db, { iso3: 'BRA' }, '.4');
		carry();
	});

	function confirm() {
		const carried = carriedOf(db, assessment).get('I.1');
		if (!carried) throw new Error('nothing waits');
		const { fromRound: _fromRound, ...answer } = carried;
		return recordAnswer(db, place, { answer, version: 0 }, now);
	}

	test('becomes an answer when it is saved, and waits no more', () => {
		expect(confirm()).toMatchObject({ ok: true, answer: { level: 3, version: 1 } });
		expect(waiting()).toEqual([['I.2', 4]]);
		expect(instrumentTable.ofCountry(db, 'BRA')).toHaveLength(1);
	});

	test('waits on when the save is refused', () => {
		recordAnswer(db, place, { answer: answerOf(), version: 7 }, now);
		expect(waiting()).toHaveLength(2);
	});

	test('waits on while the article has a flag or a note, but no finding', () => {
		const marked = answerOf({ status: 'not_assessed', level: null, flagged: true });
		save(db, place, marked, now);
		expect(waiting()).toHaveLength(2);
		save(db, place, answerOf({ level: 1 }), now);
		expect(waiting()).toEqual([['I.2', 4]]);
	});

	test('cites its instrument as it was corrected meanwhile', () => {
		const [law] = instrumentTable.ofCountry(db, 'BRA');
		if (!law) throw new Error('no instrument');
		const { id: _id, ...facts } = law;
		instrumentTable.change(db, law, { ...facts, title: 'Law 1', enacted: '2001-01-01' });
		expect(carriedOf(db, assessment).get('I.1')?.evidence).toEqual([
			pinpoint({ instrument: 'Law 1', enacted: '2001-01-01' })
		]);
		confirm();
		expect(instrumentTable.ofCountry(db, 'BRA')).toHaveLength(1);
	});

	test('stays as it was when the earlier answer changes afterwards', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		expect(carriedOf(db, assessment).get('I.1')).toMatchObject({
			level: 3,
			evidence: [pinpoint()]
		});
	});

	test('is dropped once; again there is nothing to drop', () => {
		expect(dropCarried(db, place)).toEqual({ ok: true, dropped: true });
		expect(dropCarried(db, place)).toEqual({ ok: true, dropped: false });
		expect(waiting()).toEqual([['I.2', 4]]);
	});

	test('is dropped by nobody else, and not in a round that is over', () => {
		expect(dropCarried(db, { ...place, coder: 'bo' })).toMatchObject({ why: 'forbidden' });
		expect(dropCarried(db, { ...place, article: 'X.1' })).toMatchObject({ why: 'unknown' });
		roundTable.setStatus(db, '2027', 'closed');
		expect(dropCarried(db, place)).toMatchObject({ why: 'forbidden' });
		expect(waiting()).toHaveLength(2);
	});

	test('is seen by its coder only', () => {
		expect(waiting({ ...assessment, coder: 'bo' })).toEqual([]);
	});
});

test('carrySources name the earlier rounds with answers, the latest first', () => {
	const usual = { status: 'open', public: true, edition: smallEdition.id } as const;
	roundTable.add(db, { ...usual, code: '2024', title: 'First', asOf: '2024-01-01' });
	roundTable.add(db, { ...usual, code: '2025', title: 'Empty', asOf: '2025-01-01' });
	saveAll(db, { iso3: 'BRA', round: '2024' }, '4c');
	saveAll(db, { iso3: 'BRA' }, '123');
	expect(carrySources(db, assessment)).toEqual([
		{ code: '2026', title: 'Pilot', answers: 3 },
		{ code: '2024', title: 'First', answers: 1 }
	]);
});
