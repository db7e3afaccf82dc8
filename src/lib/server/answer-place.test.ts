import { beforeEach, describe, expect, test } from 'vitest';
import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import { smallCountries, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { findAssessment, findPlace, startCountry, writeRefusal } from './answer-place.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

const now = new Date('2026-03-01T12:00:00Z');
const assessment = { round: '2026', iso3: 'BRA', coder: 'ana' };

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});
const assign = (coder: string, round = '2026') =>
	assignmentTable.add(db, { round, iso3: 'BRA', coder, assignedAt: '' });

describe('findAssessment and findPlace', () => {
	test('find round, country, edition and article', () => {
		expect(findAssessment(db, assessment)).toEqual({
			ok: true,
			round: roundTable.find(db, '2026'),
			country: smallCountries[0],
			edition: smallEdition
		});
		expect(findPlace(db, { ...assessment, article: 'II.1' })).toMatchObject({
			ok: true,
			article: { code: 'II.1' }
		});
	});

	test('an article that is listed only is found, too: what it takes is another question', () => {
		expect(findPlace(db, { ...assessment, article: 'I.4' }).ok).toBe(true);
	});

	test.each([
		[{ round: '1999' }, 'There is no round "1999".'],
		[{ iso3: 'BR' }, 'There is no country "BR" in the list (ISO 3166-1 alpha-3, capitals).'],
		[{ article: 'i.1' }, 'There is no article "i.1" in edition mimc-analytic-1.']
	])('say what is unknown: %j', (differing, message) => {
		expect(findPlace(db, { ...assessment, article: 'I.1', ...differing })).toEqual({
			ok: false,
			why: 'unknown',
			message
		});
	});
});

describe('writeRefusal', () => {
	const refusal = (status: RoundStatus = 'open') =>
		writeRefusal(db, assessment, { code: '2026', status });

	test('lets anybody write for a country that nobody has, in an open round', () => {
		expect(refusal()).toBeNull();
	});

	test('lets its coders write, one or several', () => {
		assign('ana');
		expect(refusal()).toBeNull();
		assign('bo');
		expect(refusal()).toBeNull();
	});

	test('refuses another coder’s country', () => {
		assign('bo');
		expect(refusal()).toBe('BRA is assigned to another coder in round 2026.');
	});

	test('refuses the coder who handed in, and no colleague', () => {
		assign('ana');
		assign('bo');
		const handedInAt = '2026-02-28T23:59:59.000Z';
		assignmentTable.setHandIn(db, assessment, { handedInAt });
		expect(refusal()).toBe(
			'BRA was handed in on 28 February 2026; take it back to change answers.'
		);
		expect(refusal('closed')).toBe(
			'Round 2026 is closed; answers can be changed in an open round only.'
		);
		const colleague = { ...assessment, coder: 'bo' };
		expect(writeRefusal(db, colleague, { code: '2026', status: 'open' })).toBeNull();
		assignmentTable.setHandIn(db, assessment, { handedInAt: null });
		expect(refusal()).toBeNull();
	});

	test('an assignment of another round decides nothing', () => {
		assign('bo', '2027');
		expect(refusal()).toBeNull();
	});

	test.each<[RoundStatus, string]>([
		['draft', 'draft'],
		['in_review', 'in review'],
		['closed', 'closed']
	])('refuses everybody in a round that is %s', (status, words) => {
		assign('ana');
		expect(refusal(status)).toBe(
			`Round 2026 is ${words}; answers can be changed in an open round only.`
		);
	});
});

/** an assignment that was not handed in */
const atWork = { handedInAt: null, gapsNote: null, returnedNote: null };

describe('startCountry', () => {
	test('makes the person the coder and raises the revision', () => {
		expect(startCountry(db, assessment, now)).toEqual({ ok: true });
		expect(assignmentTable.ofRound(db, '2026')).toEqual([
			{ ...assessment, assignedAt: '2026-03-01T12:00:00.000Z', revision: 1, ...atWork }
		]);
		expect(roundTable.find(db, '2026')?.revision).toBe(1);
	});

	test('again changes nothing', () => {
		startCountry(db, assessment, now);
		expect(startCountry(db, assessment, new Date('2026-04-01T00:00:00Z'))).toEqual({ ok: true });
		expect(assignmentTable.ofRound(db, '2026')).toEqual([
			{ ...assessment, assignedAt: '2026-03-01T12:00:00.000Z', revision: 1, ...atWork }
		]);
		expect(roundTable.find(db, '2026')?.revision).toBe(1);
	});

	test('of two people the second comes too late', () => {
		startCountry(db, { ...assessment, coder: 'bo' }, now);
		expect(startCountry(db, assessment, now)).toEqual({
			ok: false,
			why: 'forbidden',
			message: 'BRA is assigned to another coder in round 2026.'
		});
		expect(assignmentTable.codersOf(db, '2026', 'BRA')).toEqual(['bo']);
	});

	test('needs an open round and a country that is there', () => {
		roundTable.setStatus(db, '2026', 'closed');
		expect(startCountry(db, assessment, now)).toMatchObject({ why: 'forbidden' });
		expect(startCountry(db, { ...assessment, iso3: 'XXX' }, now)).toMatchObject({
			why: 'unknown'
		});
		expect(assignmentTable.ofRound(db, '2026')).toEqual([]);
	});
});
