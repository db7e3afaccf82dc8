import { describe, expect, test } from 'vitest';
import { smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { compareChoice } from './compare-choice.ts';
import * as countryTable from './db/countries.ts';

const db = smallDatabase();
const [brazil] = countryTable.list(db);
countryTable.putAll(
	db,
	['AAA', 'BBB', 'CCC', 'DDD'].map((iso3, i) => ({
		...brazil!,
		iso3,
		iso2: iso3.slice(0, 2),
		m49: `90${i}`,
		name: iso3
	}))
);
const choice = (query: string) => compareChoice(db, new URLSearchParams(query));

describe('the countries of an address', () => {
	test.each([
		['', []],
		['country=', []],
		['country=BRA', ['BRA']],
		['country=NAM,BRA', ['NAM', 'BRA']],
		['country=NAM, BRA ,', ['NAM', 'BRA']],
		['country=BRA,BRA', ['BRA']],
		// what the form sends
		['country=BRA&add=DEU', ['BRA', 'DEU']],
		['country=BRA&add=', ['BRA']],
		['country=BRA&add=BRA', ['BRA']],
		['country=BRA,DEU,NAM,AAA,BBB,CCC', ['BRA', 'DEU', 'NAM', 'AAA', 'BBB', 'CCC']]
	])('%s: %j', (query, countries) => {
		expect(choice(query)).toEqual({ ok: true, countries });
	});

	test('every code that is not in the list is named', () => {
		expect(choice('country=bra,DEU,XXX')).toMatchObject({
			ok: false,
			message: expect.stringContaining('"bra", "XXX" are not in the country list')
		});
		expect(choice('country=BRA&add=XXX')).toMatchObject({
			message: expect.stringContaining('"XXX" is not')
		});
	});

	test('too many are refused with their number', () => {
		expect(choice('country=BRA,DEU,NAM,AAA,BBB,CCC&add=DDD')).toEqual({
			ok: false,
			message: 'country: 7 countries are too many; at most 6 are compared.'
		});
	});
});
