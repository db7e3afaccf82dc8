import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import type { Country } from '#lib/domain/edition.ts';
import {
	roundOf,
	saveAll,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as countryTable from './db/countries.ts';
import type { Db } from './db/open.ts';
import { overviewOf, parseSorting } from './overview.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});

function overview(region: string | null = null, sort: string | null = null) {
	const round = roundOf(db);
	const viewer = { db, kind: 'production', user: null } as const;
	const sorting = parseSorting(sort, round.edition);
	return overviewOf(viewer, round, { region, sorting, method: headlineMethod });
}
const order = (sort: string | null = null) => overview(null, sort).rows.map(({ iso3 }) => iso3);

/** More countries of Africa: a median needs five. */
function addCountries(codes: string[]) {
	const [any] = smallCountries as [Country];
	countryTable.putAll(
		db,
		codes.map((iso3, i) => ({
			...any,
			iso3,
			iso2: iso3.slice(1),
			m49: `90${i}`,
			name: iso3,
			region: 'Africa'
		}))
	);
}

describe('parseSorting', () => {
	test.each([
		['country', { key: 'country', descending: false }],
		['-overall', { key: 'overall', descending: true }],
		['coverage', { key: 'coverage', descending: false }],
		['rank', { key: 'rank', descending: false }],
		['-VIII', { key: 'VIII', descending: true }]
	])('reads %s', (text, sorting) => {
		expect(parseSorting(text, smallEdition)).toEqual(sorting);
	});

	test.each([null, '', '-', 'iso3', 'IX', 'i', '--overall', 'overall-'])(
		'%j is no column of the overview',
		(text) => {
			expect(parseSorting(text, smallEdition)).toBeNull();
		}
	);
});

describe('rows', () => {
	test('hold what cells show: numbers, and the different kinds of nothing', () => {
		const rows = new Map(overview().rows.map((row) => [row.iso3, row]));
		expect(rows.get('BRA')).toEqual({
			iso3: 'BRA',
			name: 'Brazil',
			region: 'Americas',
			overall: { state: 'score', score: (175 / 3 + 50) / 2, bin: 2, nAnswered: 4, nApplicable: 4 },
			range: null,
			coverage: 1,
			rank: 1,
			chapters: [
				{ state: 'score', score: 175 / 3, bin: 2, nAnswered: 3, nApplicable: 3 },
				{ state: 'score', score: 50, bin: 2, nAnswered: 1, nApplicable: 1 },
				{ state: 'score', score: 25, bin: 1, nAnswered: 1, nApplicable: 1 }
			]
		});
		expect(rows.get('DEU')).toEqual({
			iso3: 'DEU',
			name: 'Germany',
			region: 'Europe',
			overall: { state: 'not_rated', nAnswered: 3, nApplicable: 5 },
			range: { low: 31.25, high: (250 / 3 + 62.5) / 2 },
			coverage: 0.6,
			rank: null,
			chapters: [
				{ state: 'score', score: 75, bin: 3, nAnswered: 2, nApplicable: 3 },
				{ state: 'not_rated', nAnswered: 1, nApplicable: 2 },
				{ state: 'not_assessed', nAnswered: 0, nApplicable: 1 }
			]
		});
		expect(rows.get('NAM')).toMatchObject({
			overall: { state: 'not_assessed' },
			range: null,
			coverage: 0,
			rank: null
		});
	});

	test('"no provision found" everywhere is drawn as its own answer, not as level 0', () => {
		saveAll(db, { iso3: 'NAM' }, 'nnn000');
		const [namibia] = overview('Africa').rows;
		expect(namibia?.chapters.map(({ state }) => state)).toEqual(['no_provision', 'score', 'score']);
		expect(namibia?.overall).toMatchObject({ state: 'score', score: 0 });
	});

	test('stand by region and name, not by rank', () => {
		expect(order()).toEqual(['NAM', 'BRA', 'DEU']);
	});

	test.each([
		['country', ['BRA', 'DEU', 'NAM']],
		['-country', ['NAM', 'DEU', 'BRA']],
		// what has no value comes last in either direction, by name
		['I', ['BRA', 'DEU', 'NAM']],
		['-I', ['DEU', 'BRA', 'NAM']],
		['overall', ['BRA', 'DEU', 'NAM']],
		['-overall', ['BRA', 'DEU', 'NAM']],
		['coverage', ['NAM', 'DEU', 'BRA']],
		['-coverage', ['BRA', 'DEU', 'NAM']],
		['rank', ['BRA', 'DEU', 'NAM']]
	])('sorted by %s', (sort, expected) => {
		expect(order(sort)).toEqual(expected);
	});

	test('of one region alone keep the rank among all countries', () => {
		saveAll(db, { iso3: 'NAM' }, '444444');
		expect(overview('Americas').rows.map(({ iso3, rank }) => [iso3, rank])).toEqual([['BRA', 2]]);
		expect(overview('Oceania').rows).toEqual([]);
	});
});

describe('the head', () => {
	test('gives every chapter with the number of its scored articles', () => {
		expect(
			overview().chapters.map(({ code, weight, articles }) => [code, weight, articles])
		).toEqual([
			['I', 1, 3],
			['II', 1, 2],
			['VIII', 0, 1]
		]);
	});

	test('counts the rated countries among those shown', () => {
		expect([overview().rated, overview('Europe').rated]).toEqual([1, 0]);
	});
});

describe('medians', () => {
	test('are none under five rated countries', () => {
		expect(overview().medians).toEqual([null, null, null, null]);
	});

	test('are the middle of the rated countries shown, overall first', () => {
		addCountries(['AAA', 'AAB', 'AAC', 'AAD', 'AAE']);
		['000000', '111111', '222224', '333333', '444444'].forEach((signs, i) =>
			saveAll(db, { iso3: `AA${'ABCDE'[i]}` }, signs)
		);
		const middle = { state: 'score', score: 50, bin: 2 };
		expect(overview('Africa').medians).toEqual([
			middle,
			middle,
			middle,
			{ state: 'score', score: 75, bin: 3 }
		]);
		expect(overview('Africa').rated).toBe(5);
	});
});
