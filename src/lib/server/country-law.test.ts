import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#lib/domain/vocabulary.ts';
import {
	answerOf,
	pinpoint,
	save,
	searchRecord,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { changeRefusal, countryLaw, pinpointsOfCountry, stateOf } from './country-law.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as sourceTable from './db/sources.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const reader = (id: string, role: Role = 'analyst', iso3 = 'BRA') => ({ iso3, user: { id, role } });
const assign = (coder: string, round = '2026') =>
	assignmentTable.add(db, { round, iso3: 'BRA', coder, assignedAt: '' });
const cite = (article: string, evidence = [pinpoint()], coder = 'ana') =>
	save(db, { iso3: 'BRA', article, coder }, answerOf({ evidence }));
function lawFor(id: string, role: Role = 'analyst') {
	const result = countryLaw(db, reader(id, role));
	if (!result.ok) throw new Error(result.message);
	return result.law;
}

describe('countryLaw', () => {
	test('lists instruments with what cites them, sources, and pinpoints', () => {
		cite('II.1', [pinpoint(), pinpoint({ instrument: 'Constitution', rank: 'constitution' })]);
		cite('I.1', [pinpoint({ provision: 'art. 2' })]);
		sourceTable.add(db, { iso3: 'BRA', kind: 'gazette', title: 'Gazette', url: null, note: '' });
		const law = lawFor('ana');
		expect(law.country).toEqual(smallCountries[0]);
		expect(law.readOnly).toBeNull();
		expect(
			law.instruments.map(({ instrument, pinpoints, articles, cited }) => [
				instrument.title,
				pinpoints,
				articles,
				cited
			])
		).toEqual([
			['Constitution', 1, ['II.1'], true],
			['Migration Law', 2, ['I.1', 'II.1'], true]
		]);
		expect(law.instruments[0]?.state).toBe(stateOf(law.instruments[0]!.instrument));
		expect(law.sources.map(({ title }) => title)).toEqual(['Gazette']);
		expect(law.pinpoints.map(({ evidence }) => evidence.provision)).toEqual([
			'art. 1',
			'art. 1',
			'art. 2'
		]);
	});

	test('a country that is not in the list is unknown', () => {
		expect(countryLaw(db, reader('ana', 'admin', 'XXX'))).toMatchObject({ why: 'unknown' });
	});

	test("a coder sees the country's instruments, but not what others cite", () => {
		assign('ana');
		assign('bo');
		cite('I.1');
		cite('I.2', [pinpoint(), pinpoint({ provision: 'secret', instrument: 'Found by Bo' })], 'bo');
		const law = lawFor('ana');
		expect(law.shows).toBe('own');
		expect(
			law.instruments.map(({ instrument, articles, cited }) => [instrument.title, articles, cited])
		).toEqual([
			['Found by Bo', [], true],
			['Migration Law', ['I.1'], true]
		]);
		expect(JSON.stringify(law)).not.toContain('secret');
	});

	test('a reviewer sees everything, unless coding the country themselves', () => {
		assign('ana');
		cite('I.1');
		expect(lawFor('rita', 'reviewer')).toMatchObject({ shows: 'all', readOnly: null });
		expect(lawFor('rita', 'admin').pinpoints).toHaveLength(1);
		assign('bo');
		expect(lawFor('bo', 'reviewer')).toMatchObject({ shows: 'own', pinpoints: [] });
		roundTable.setStatus(db, '2026', 'in_review');
		expect(lawFor('bo', 'reviewer').shows).toBe('own');
		roundTable.setStatus(db, '2026', 'closed');
		expect(lawFor('bo', 'reviewer').shows).toBe('all');
	});

	test("another coder's country is not seen", () => {
		assign('ana');
		assign('ana', '2027');
		expect(countryLaw(db, reader('bo'))).toMatchObject({ ok: false, why: 'forbidden' });
	});

	test('a country that nobody has can be looked at, not changed', () => {
		expect(lawFor('bo').readOnly).toContain('coders of BRA');
	});
});

describe('changeRefusal', () => {
	test('is for coders of an open round, reviewers and administrators', () => {
		assign('ana');
		expect(changeRefusal(db, reader('ana'))).toBeNull();
		expect(changeRefusal(db, reader('ana', 'analyst', 'DEU'))).not.toBeNull();
		expect(changeRefusal(db, reader('bo'))).not.toBeNull();
		expect(changeRefusal(db, reader('bo', 'reviewer'))).toBeNull();
		expect(changeRefusal(db, reader('bo', 'admin'))).toBeNull();
	});

	test.each(['draft', 'in_review', 'closed'] as const)(
		'no longer in a round that is %s',
		(status) => {
			assign('ana');
			roundTable.setStatus(db, '2026', status);
			expect(changeRefusal(db, reader('ana'))).not.toBeNull();
			assign('ana', '2027');
			expect(changeRefusal(db, reader('ana'))).toBeNull();
		}
	);
});

describe('pinpointsOfCountry', () => {
	test("gives the coder's own, search records too, with the articles that use them", () => {
		assign('ana');
		assign('bo');
		cite('I.2');
		cite('I.1', [searchRecord(), pinpoint()]);
		cite('I.3', [pinpoint({ provision: 'secret' })], 'bo');
		save(db, { iso3: 'DEU', article: 'I.1' }, answerOf({ evidence: [pinpoint()] }));
		const found = pinpointsOfCountry(db, { iso3: 'BRA', coder: 'ana' });
		expect(found).toEqual([
			{ evidence: searchRecord(), articles: ['I.1'] },
			{ evidence: pinpoint(), articles: ['I.1', 'I.2'] }
		]);
	});
});
