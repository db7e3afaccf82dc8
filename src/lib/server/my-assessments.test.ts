import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { emptyAnswer } from '#lib/domain/answer.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { assignments, carriedAnswers, rounds } from './db/schema.ts';
import { startCountry } from './answer-place.ts';
import { carrySources } from './carry-forward.ts';
import { coderRounds, openRound } from './my-assessments.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

/** The rounds of ana: own countries with their progress, and free ones. */
const seen = (coder = 'ana') =>
	coderRounds(db, coder).map(({ code, mine, free }) => ({
		code,
		mine: mine.map(({ country, progress }) => [country.iso3, progress.done, progress.total]),
		free: free.map(({ country }) => country.iso3)
	}));
/** Brazil as ana sees it in a round. */
const brazil = (round = '2026') =>
	coderRounds(db, 'ana')
		.find(({ code }) => code === round)!
		.mine.find(({ country }) => country.iso3 === 'BRA')!;
const now = new Date('2027-02-01T12:00:00Z');
const start = (iso3: string, round: string, coder = 'ana') =>
	startCountry(db, { round, iso3, coder }, now);
/** An answer of 2026 that waits in 2027. */
const carry = (iso3: string, article: string) =>
	db
		.insert(carriedAnswers)
		.values({ round: '2027', iso3, coder: 'ana', article, fromRound: '2026', content: emptyAnswer })
		.run();

describe('coderRounds', () => {
	test('shows open rounds, the latest first, public or not, with all countries free', () => {
		expect(seen()).toEqual([
			{ code: '2027', mine: [], free: ['BRA', 'DEU', 'NAM'] },
			{ code: '2026', mine: [], free: ['BRA', 'DEU', 'NAM'] }
		]);
		expect(coderRounds(db, 'ana')[1]).toMatchObject({
			title: 'Pilot',
			asOf: '2026-01-01',
			status: 'open'
		});
	});

	test('progress counts what has a finding among the scored articles, whatever its level', () => {
		saveAll(db, { iso3: 'BRA' }, '0na...');
		saveAll(db, { iso3: 'NAM' }, '4c');
		saveAll(db, { iso3: 'DEU', coder: 'bo' }, '444444');
		expect(seen()[1]).toEqual({
			code: '2026',
			mine: [
				['BRA', 3, 6],
				['NAM', 1, 6]
			],
			free: []
		});
	});

	test('a country that a colleague has is neither mine nor free', () => {
		saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4');
		expect(seen()[1]).toMatchObject({ mine: [], free: ['BRA', 'NAM'] });
		expect(seen('bo')[1]).toMatchObject({ mine: [['DEU', 1, 6]] });
	});

	test('answers of another round are not counted', () => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '44');
		saveAll(db, { iso3: 'BRA', round: '2026' }, '4');
		expect(seen().map(({ mine }) => mine)).toEqual([[['BRA', 2, 6]], [['BRA', 1, 6]]]);
	});

	test('a round that is not open offers nothing and is shown to those who have a country in it', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		roundTable.setStatus(db, '2026', 'closed');
		expect(seen()[1]).toEqual({ code: '2026', mine: [['BRA', 1, 6]], free: [] });
		expect(seen('bo').map(({ code }) => code)).toEqual(['2027']);
	});

	test('countries stand by name, as readers expect it', () => {
		const [brazil] = countryTable.list(db);
		if (!brazil) throw new Error('no country');
		countryTable.putAll(db, [
			{ ...brazil, iso3: 'ALA', iso2: 'AX', m49: '248', name: 'Åland' },
			{ ...brazil, iso3: 'ZZZ', iso2: 'ZZ', m49: '999', name: 'brownland' }
		]);
		expect(seen()[0]?.free).toEqual(['ALA', 'BRA', 'ZZZ', 'DEU', 'NAM']);
	});
});

describe('how far a country is', () => {
	test('is told by chapter, whichever articles of it are answered', () => {
		saveAll(db, { iso3: 'BRA' }, '0.n4.c');
		expect(coderRounds(db, 'ana')[1]?.chapters).toEqual([
			{ code: 'I', title: 'Everybody', total: 3 },
			{ code: 'II', title: 'Tourists', total: 2 },
			{ code: 'VIII', title: 'Between States', total: 1 }
		]);
		expect(brazil().done).toEqual([2, 1, 0]);
	});

	test('counts what is missing: unanswered, without evidence, flagged', () => {
		const place = { iso3: 'BRA' };
		save(db, { ...place, article: 'I.1' }, answerOf({ level: 0 }));
		save(db, { ...place, article: 'I.2' }, answerOf({ evidence: [pinpoint()], flagged: true }));
		const noObject = { level: null, not_applicable_reason: 'no_object' } as const;
		save(db, { ...place, article: 'I.3' }, answerOf({ status: 'not_applicable', ...noObject }));
		const silent = { status: 'no_provision', level: null } as const;
		save(db, { ...place, article: 'II.1' }, answerOf({ ...silent, evidence: [searchRecord()] }));
		save(db, { ...place, article: 'II.2' }, answerOf(silent));
		save(db, { ...place, article: 'VIII.1' }, { ...emptyAnswer, flagged: true });
		expect(brazil()).toMatchObject({ unanswered: 1, withoutEvidence: 2, flagged: 2, carried: 0 });
	});

	test('of a country without an answer is nothing, of all', () => {
		start('BRA', '2026');
		expect(brazil()).toEqual({
			country: expect.objectContaining({ iso3: 'BRA' }),
			progress: { done: 0, total: 6 },
			done: [0, 0, 0],
			unanswered: 6,
			withoutEvidence: 0,
			flagged: 0,
			carried: 0,
			handedInAt: null,
			returnedNote: null,
			carryFrom: null
		});
	});

	test('answers that wait from an earlier round are counted apart and are no answers', () => {
		start('BRA', '2027');
		start('NAM', '2027');
		for (const article of ['I.1', 'I.2']) carry('BRA', article);
		carry('NAM', 'I.1');
		expect(brazil('2027')).toMatchObject({ progress: { done: 0 }, unanswered: 6, carried: 2 });
	});

	test('tells when it was handed in, and what a reviewer wrote', () => {
		start('BRA', '2026');
		const [handedInAt, returnedNote] = ['2026-04-01T08:00:00.000Z', 'Please cite the decree.'];
		db.update(assignments).set({ handedInAt, returnedNote }).run();
		expect(brazil()).toMatchObject({ handedInAt, returnedNote });
	});
});

describe('answers of an earlier round', () => {
	/** from which round each free country of 2027 can be started, and that it is the one that will be taken */
	function offered(coder = 'ana') {
		const round = coderRounds(db, coder).find(({ code }) => code === '2027')!;
		for (const { country, carryFrom } of round.free) {
			const [source] = carrySources(db, { round: '2027', iso3: country.iso3, coder });
			expect(carryFrom).toBe(source?.title ?? null);
		}
		return Object.fromEntries(
			round.free.map(({ country, carryFrom }) => [country.iso3, carryFrom])
		);
	}

	test('are offered where the country has some that count', () => {
		saveAll(db, { iso3: 'BRA', coder: 'bo' }, '4');
		saveAll(db, { iso3: 'NAM', coder: 'bo' }, 'c');
		expect(offered()).toEqual({ BRA: 'Pilot', DEU: null, NAM: null });
	});

	test('are offered from a round that is not public to its own coder only', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		roundTable.setPublic(db, '2026', false);
		expect([offered('ana').BRA, offered('bo').BRA]).toEqual(['Pilot', null]);
	});

	test('are those of the latest round before this one, never of a later one', () => {
		const first = { code: '2020', title: 'First', asOf: '2020-01-01' };
		const last = { code: '2030', title: 'Last', asOf: '2030-01-01' };
		for (const round of [first, last])
			roundTable.add(db, { ...roundTable.find(db, '2026')!, ...round });
		saveAll(db, { iso3: 'BRA', round: '2030' }, '4');
		expect(offered().BRA).toBeNull();
		saveAll(db, { iso3: 'BRA', round: '2020' }, '4');
		expect(offered().BRA).toBe('First');
		saveAll(db, { iso3: 'BRA', round: '2026' }, '4');
		expect(offered().BRA).toBe('Pilot');
	});

	test('of another edition are not offered', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		editionTable.put(db, { ...smallEdition, id: 'other' }, 'other hash');
		db.update(rounds).set({ edition: 'other' }).where(eq(rounds.code, '2027')).run();
		expect(offered().BRA).toBeNull();
	});

	test('are offered for a country of mine until something is there', () => {
		saveAll(db, { iso3: 'BRA' }, '44');
		start('BRA', '2027');
		expect(brazil('2027').carryFrom).toBe('Pilot');
		carry('BRA', 'I.1');
		expect(brazil('2027').carryFrom).toBeNull();
		db.delete(carriedAnswers).run();
		saveAll(db, { iso3: 'BRA', round: '2027' }, '3');
		expect(brazil('2027').carryFrom).toBeNull();
	});

	test('are not offered once the country is handed in, nor in a round that is not open', () => {
		saveAll(db, { iso3: 'BRA' }, '44');
		start('BRA', '2027');
		roundTable.setStatus(db, '2027', 'in_review');
		expect(brazil('2027').carryFrom).toBeNull();
		roundTable.setStatus(db, '2027', 'open');
		db.update(assignments).set({ handedInAt: now.toISOString() }).run();
		expect(brazil('2027').carryFrom).toBeNull();
	});
});

describe('openRound', () => {
	test('is the open round with the latest as-of date', () => {
		expect(openRound(db)).toBe('2027');
		roundTable.setStatus(db, '2027', 'in_review');
		expect(openRound(db)).toBe('2026');
	});

	test('is null when none is open', () => {
		for (const code of ['2026', '2027']) roundTable.setStatus(db, code, 'closed');
		expect(openRound(db)).toBeNull();
	});
});
