import { beforeEach, describe, expect, test } from 'vitest';
import { saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import * as countryTable from './db/countries.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
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
		free: free.map(({ iso3 }) => iso3)
	}));

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
