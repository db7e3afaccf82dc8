import { beforeEach, describe, expect, test } from 'vitest';
import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	savedAt,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { startCountry } from './answer-place.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { handIn, returnToCoder, takeBack } from './hand-in.ts';
import { recordAnswer, storedAnswer } from './record-answer.ts';

const assessment = { round: '2026', iso3: 'BRA', coder: 'ana' };
const now = new Date('2026-04-01T08:00:00Z');
const articles = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'VIII.1'];
const cited = answerOf({ level: 3, evidence: [pinpoint()] });

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

/** Every scored article with a pinpoint, the last ones left open. */
function answerBut(open = 0) {
	startCountry(db, assessment, savedAt);
	for (const article of articles.slice(0, articles.length - open))
		save(db, { iso3: 'BRA', article }, cited);
}
const hand = (gaps: string | null = null, at = assessment) => handIn(db, at, { gaps }, now);
function state() {
	const row = assignmentTable.find(db, assessment);
	return row && [row.handedInAt, row.gapsNote, row.returnedNote];
}
const revision = () => roundTable.find(db, '2026')?.revision ?? 0;
const handedInAt = '2026-04-01T08:00:00.000Z';

describe('handIn', () => {
	test('keeps when it was done, and raises the revision', () => {
		answerBut();
		const before = revision();
		expect(hand()).toEqual({ ok: true });
		expect(state()).toEqual([handedInAt, null, null]);
		expect(revision()).toBe(before + 1);
	});

	test('a reason for gaps is kept only where there are gaps', () => {
		answerBut();
		expect(hand('Nothing is left open at all.')).toEqual({ ok: true });
		expect(state()).toEqual([handedInAt, null, null]);
	});

	test.each<[string | null, string]>([
		[null, '2 articles are open. Answer them, or say why they are left open on purpose.'],
		[' \r\n ', '2 articles are open. Answer them, or say why they are left open on purpose.'],
		['  no time  ', 'Say in at least 10 characters why articles are left open.'],
		['x'.repeat(4_001), 'The text is too long: at most 4000 characters.'],
		['No law \ud800 found', 'The text must be well-formed Unicode without control characters.'],
		['No law \u0000 found', 'The text must be well-formed Unicode without control characters.']
	])('open articles need a reason: not %j', (gaps, message) => {
		answerBut(2);
		expect(hand(gaps)).toEqual({ ok: false, why: 'gaps', message });
		expect(state()).toEqual([null, null, null]);
	});

	test('with a reason, articles may stay open', () => {
		answerBut(2);
		expect(hand('  The gazette\r\nis offline. ')).toEqual({ ok: true });
		expect(state()).toEqual([handedInAt, 'The gazette\nis offline.', null]);
	});

	test('a cleared answer leaves its article open', () => {
		answerBut();
		save(db, { iso3: 'BRA', article: 'I.2' }, answerOf({ status: 'not_assessed', level: null }));
		expect(hand()).toMatchObject({
			why: 'gaps',
			message: '1 article is open. Answer it, or say why it is left open on purpose.'
		});
	});

	test('a check that stops does so whatever is said about gaps', () => {
		answerBut(1);
		save(db, { iso3: 'BRA', article: 'VIII.1' }, answerOf({ level: 1 }));
		const stopped = {
			ok: false,
			why: 'stopped',
			message: 'Something stops the hand-in. Put it right first.'
		};
		expect(hand('There was no time left.')).toEqual(stopped);
		save(
			db,
			{ iso3: 'BRA', article: 'VIII.1' },
			answerOf({ level: 1, evidence: [searchRecord()] })
		);
		expect(hand()).toEqual(stopped);
		save(db, { iso3: 'BRA', article: 'VIII.1' }, answerOf({ level: 1, evidence: [pinpoint()] }));
		expect(hand()).toEqual({ ok: true });
	});

	test('what only warns does not stop', () => {
		answerBut(1);
		const repealed = pinpoint({ instrument: 'Old Law', repealed: '2000-01-01' });
		save(db, { iso3: 'BRA', article: 'VIII.1' }, answerOf({ level: 1, evidence: [repealed] }));
		expect(hand()).toEqual({ ok: true });
	});

	test('twice is refused, and changes nothing', () => {
		answerBut();
		hand();
		const again = handIn(db, assessment, { gaps: null }, new Date('2026-05-01T00:00:00Z'));
		expect(again).toEqual({ ok: false, why: 'stopped', message: 'BRA is handed in already.' });
		expect(state()).toEqual([handedInAt, null, null]);
	});

	test.each<RoundStatus>(['draft', 'in_review', 'closed'])(
		'not in a round that is %s',
		(status) => {
			answerBut();
			roundTable.setStatus(db, '2026', status);
			expect(hand()).toEqual({
				ok: false,
				why: 'forbidden',
				message: 'Round 2026 is not open: nothing can be handed in or taken back.'
			});
		}
	);

	test('only its coder hands a country in', () => {
		expect(hand()).toMatchObject({
			why: 'forbidden',
			message:
				'BRA has no coder in round 2026 yet: whoever answers first becomes it, and hands it in.'
		});
		answerBut();
		expect(hand(null, { ...assessment, coder: 'bo' })).toMatchObject({
			why: 'forbidden',
			message: 'BRA is not yours in round 2026: only its coder hands it in.'
		});
		expect(hand(null, { ...assessment, iso3: 'XXX' })).toMatchObject({ why: 'unknown' });
		expect(state()).toEqual([null, null, null]);
	});

	test('of two coders each hands in alone', () => {
		answerBut();
		const bo = { ...assessment, coder: 'bo' };
		assignmentTable.add(db, { ...bo, assignedAt: '' });
		expect(hand()).toEqual({ ok: true });
		expect(assignmentTable.find(db, bo)?.handedInAt).toBeNull();
		expect(hand('Nothing was read so far.', bo)).toEqual({ ok: true });
	});
});

describe('while a country is handed in', () => {
	test('answers cannot be changed before it is taken back', () => {
		answerBut();
		hand();
		const place = { ...assessment, article: 'I.1' };
		const write = () => {
			const { version } = storedAnswer(db, place);
			return recordAnswer(db, place, { answer: cited, version }, now);
		};
		expect(write()).toEqual({
			ok: false,
			why: 'forbidden',
			message: 'BRA was handed in on 1 April 2026; take it back to change answers.'
		});
		expect(storedAnswer(db, place).version).toBe(1);
		expect(takeBack(db, assessment)).toEqual({ ok: true });
		expect(write().ok).toBe(true);
	});
});

describe('takeBack', () => {
	test('keeps the reason for gaps, to be handed in again', () => {
		answerBut(1);
		hand('The gazette is offline.');
		const before = revision();
		expect(takeBack(db, assessment)).toEqual({ ok: true });
		expect(state()).toEqual([null, 'The gazette is offline.', null]);
		expect(revision()).toBe(before + 1);
	});

	test('is refused where there is nothing to take back, to others, and when the round is over', () => {
		const handedIn = { ok: false, why: 'not_handed_in', message: 'BRA is not handed in.' };
		expect(takeBack(db, assessment)).toMatchObject({ why: 'forbidden' });
		answerBut();
		expect(takeBack(db, assessment)).toEqual(handedIn);
		hand();
		expect(takeBack(db, { ...assessment, coder: 'bo' })).toMatchObject({ why: 'forbidden' });
		expect(takeBack(db, { ...assessment, round: '1999' })).toMatchObject({ why: 'unknown' });
		roundTable.setStatus(db, '2026', 'in_review');
		expect(takeBack(db, assessment)).toMatchObject({ why: 'forbidden' });
		expect(state()).toEqual([handedInAt, null, null]);
	});
});

describe('returnToCoder', () => {
	const giveBack = (note = 'Look at I.1.') => returnToCoder(db, assessment, note, now);

	test.each<RoundStatus>(['open', 'in_review'])(
		'gives the country back with a note while the round is %s',
		(status) => {
			answerBut();
			hand();
			roundTable.setStatus(db, '2026', status);
			const before = revision();
			expect(giveBack('  Look at\r\nI.1. ')).toEqual({ ok: true });
			expect(state()).toEqual([null, null, 'Look at\nI.1.']);
			expect(revision()).toBe(before + 1);
		}
	);

	test('the note goes when the country is handed in again, and not before', () => {
		answerBut();
		hand();
		giveBack();
		save(db, { iso3: 'BRA', article: 'I.1' }, { ...cited, level: 2 });
		expect(state()).toEqual([null, null, 'Look at I.1.']);
		hand();
		expect(state()).toEqual([handedInAt, null, null]);
	});

	test.each([
		['  ', 'Say what has to be looked at again.'],
		['x'.repeat(4_001), 'The text is too long: at most 4000 characters.'],
		['\u0007', 'The text must be well-formed Unicode without control characters.']
	])('needs a note that can be read: not %j', (note, message) => {
		answerBut();
		hand();
		expect(giveBack(note)).toEqual({ ok: false, why: 'invalid', message });
		expect(state()).toEqual([handedInAt, null, null]);
	});

	test('needs something that was handed in, in a round that is not closed', () => {
		const notHandedIn = { ok: false, why: 'not_handed_in', message: 'BRA is not handed in.' };
		expect(giveBack()).toEqual(notHandedIn);
		answerBut();
		expect(giveBack()).toEqual(notHandedIn);
		hand();
		expect(returnToCoder(db, { ...assessment, iso3: 'XXX' }, 'x', now)).toMatchObject({
			why: 'unknown'
		});
		roundTable.setStatus(db, '2026', 'closed');
		expect(giveBack()).toMatchObject({ why: 'forbidden' });
		expect(state()).toEqual([handedInAt, null, null]);
	});
});

test('a country without any answer can be handed in with a reason', () => {
	startCountry(db, assessment, savedAt);
	saveAll(db, assessment, 'cc....');
	expect(hand('The law could not be had.')).toEqual({ ok: true });
});
