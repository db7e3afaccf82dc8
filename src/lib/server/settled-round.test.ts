import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { startCountry } from './answer-place.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { mostRounds, settledRound } from './settled-round.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-05T12:00:00Z');

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});
const settled = () => settledRound(db, '2026');
const levels = (iso3: string) =>
	[...(settled().answers.get(iso3) ?? [])].map(([article, { level }]) => [article, level]);

describe('settledRound', () => {
	test('is empty before anybody answered', () => {
		expect(settled()).toEqual({
			revision: 0,
			answers: new Map(),
			coders: new Map(),
			updatedAt: null
		});
	});

	test('the answers of a country’s only coder count, as they are', () => {
		const answer = answerOf({
			level: 3,
			confidence: 'low',
			rationale: 'Why.',
			evidence: [pinpoint(), pinpoint({ provision: 'art. 2' })]
		});
		save(db, { iso3: 'BRA', article: 'I.1' }, answer);
		expect([...settled().answers.keys()]).toEqual(['BRA']);
		expect(settled().answers.get('BRA')?.get('I.1')).toMatchObject({
			article: 'I.1',
			status: 'scored',
			level: 3,
			notApplicableReason: null,
			confidence: 'low',
			rationale: 'Why.',
			updatedAt: '2026-03-01T12:00:00.000Z',
			verification: 'single',
			coders: 1,
			evidenceCount: 2
		});
	});

	test('with several coders nothing counts before all have handed in', () => {
		saveAll(db, { iso3: 'BRA' }, '444444');
		saveAll(db, { iso3: 'DEU' }, '4');
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		saveAll(db, { iso3: 'BRA', coder: 'bo' }, '444444');
		expect([...settled().answers.keys()]).toEqual(['DEU']);
		expect(settled().coders).toEqual(
			new Map([
				['BRA', 2],
				['DEU', 1]
			])
		);
	});

	test('a cleared answer counts no more, and a country with nothing else has not begun', () => {
		saveAll(db, { iso3: 'BRA' }, '43');
		saveAll(db, { iso3: 'BRA' }, 'c.');
		saveAll(db, { iso3: 'DEU' }, '4');
		saveAll(db, { iso3: 'DEU' }, 'c');
		expect(levels('BRA')).toEqual([['I.2', 3]]);
		expect(settled().answers.has('DEU')).toBe(false);
	});

	test('a country that somebody started and did not answer has coders and no answers', () => {
		startCountry(db, { round: '2026', iso3: 'NAM', coder: 'ana' }, now);
		expect(settled()).toMatchObject({ answers: new Map(), coders: new Map([['NAM', 1]]) });
	});

	test('tells when the newest answer that counts was saved', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf(), later);
		save(db, { iso3: 'DEU', article: 'I.1' }, answerOf(), now);
		expect(settled().updatedAt).toBe('2026-03-05T12:00:00.000Z');
	});

	test('rounds are apart', () => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4');
		expect(settled().answers.size).toBe(0);
		expect(settledRound(db, '2027').answers.size).toBe(1);
	});
});

describe('the cache', () => {
	test('keeps a round until its revision rises', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		const first = settled();
		expect(settled()).toBe(first);
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		expect(levels('BRA')).toEqual([['I.1', 1]]);
		expect(settled().revision).toBeGreaterThan(first.revision);
	});

	test('a change of one round leaves the other where it is', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		const first = settled();
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4');
		expect(settled()).toBe(first);
	});

	test('sees who became a coder', () => {
		settled();
		startCountry(db, { round: '2026', iso3: 'NAM', coder: 'ana' }, now);
		expect(settled().coders.get('NAM')).toBe(1);
	});

	test('reads only the countries again that changed', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		saveAll(db, { iso3: 'DEU' }, '4');
		const first = settled();
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1, evidence: [pinpoint()] }));
		const second = settled();
		expect(second.answers.get('DEU')).toBe(first.answers.get('DEU'));
		expect(second.answers.get('BRA')?.get('I.1')).toMatchObject({ level: 1, evidenceCount: 1 });
		roundTable.bumpRevision(db, '2026');
		expect(settled().answers.get('DEU')).not.toBe(second.answers.get('DEU'));
		expect(settled().answers).toEqual(second.answers);
	});

	test(`keeps ${mostRounds} rounds, those that were asked for last`, () => {
		const codes = Array.from({ length: mostRounds }, (_, at) => `19${70 + at}`);
		for (const code of codes)
			roundTable.add(db, {
				code,
				title: code,
				asOf: `${code}-01-01`,
				status: 'closed',
				public: true,
				edition: smallEdition.id
			});
		const first = settled();
		const [oldest = '', ...others] = codes;
		const second = settledRound(db, oldest);
		for (const code of others) {
			settledRound(db, code);
			expect(settled()).toBe(first);
		}
		expect(settledRound(db, oldest)).not.toBe(second);
	});

	test('databases share nothing', () => {
		const other = smallDatabase();
		saveAll(other, { iso3: 'BRA' }, '4');
		saveAll(db, { iso3: 'DEU' }, '4');
		expect([...settledRound(other, '2026').answers.keys()]).toEqual(['BRA']);
		expect([...settled().answers.keys()]).toEqual(['DEU']);
		// same revision, another database
		expect(roundTable.find(db, '2026')?.revision).toBe(roundTable.find(other, '2026')?.revision);
	});
});
