import { beforeEach, describe, expect, test } from 'vitest';
import { served } from '../../../tests/fixtures/served-file.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { roundOf, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { openDatabase, type Db } from './db/open.ts';
import * as editionTable from './db/editions.ts';
import { rankBandsOf } from './rank-bands.ts';
import { drawsOf } from './robustness-asked.ts';
import { robustnessFile } from './robustness-file.ts';
import { robustnessPage } from './robustness-page.ts';
import type { FileFormat } from './table-response.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '444112');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '1n1442');
	saveAll(db, { iso3: 'NAM' }, '444..1');
});
const file = (query = '', format: FileFormat = 'csv', database = db) =>
	served(
		robustnessFile(
			{ db: database, kind: 'production', user: null },
			format,
			new URLSearchParams(query)
		)
	);

describe('/robustness.csv', () => {
	test('has the columns of mimc robustness and the rated countries', async () => {
		const response = await file();
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(response.headers.get('content-disposition')).toBe(
			'attachment; filename="mimc-robustness_round-2026_2026-11-23.csv"'
		);
		expect(await response.text()).toBe(
			'unit,rank,rank_lo,rank_median,rank_hi\r\nBRA,1,1,1,2\r\nDEU,2,1,2,2\r\n'
		);
	});

	test('follows the method, and holds the same numbers as the bands', async () => {
		const bands = await rankBandsOf(db, roundOf(db), { ...headlineMethod, weights: { II: 9 } });
		const rows = [...bands!.countries.values()].map(({ iso3, rank, low, median, high }) =>
			[iso3, rank, low, median, high].join(',')
		);
		const text = await (await file('weights=II:9')).text();
		expect(text.split('\r\n').slice(1, -1)).toEqual(rows);
		expect(rows[0]).toMatch(/^BRA,2,/);
	});

	test('is there as JSON', async () => {
		const { data } = await (await file('draws=10000', 'json')).json();
		expect(data[0]).toEqual({ unit: 'BRA', rank: 1, rank_lo: 1, rank_median: 1, rank_hi: 2 });
	});

	test.each([
		['draws=5', 'draws'],
		['draws=', 'draws'],
		['weights=X:1', 'weights'],
		['nesting=flat', 'nesting'],
		['country=BRA', 'country'],
		['round=1999', 'round'],
		['bom=2', 'bom'],
		['draws=5&mean=median', 'mean, draws']
	])('refuses %s by name', async (query, names) => {
		const response = await file(query);
		expect(response.status).toBe(400);
		expect((await response.json()).error.message).toBe(`Wrong parameters: ${names}.`);
	});

	test('is not found while no round is public', async () => {
		const empty = openDatabase(':memory:', { kind: 'production', mode: 'create' });
		editionTable.put(empty, smallEdition, 'hash');
		expect((await file('', 'csv', empty)).status).toBe(404);
	});
});

test.each([
	['', 10_000],
	['draws=100000', 100_000],
	['draws=1e5', null],
	['draws=20000', null]
])('%j chooses %j draws', (query, draws) => {
	expect(drawsOf(new URLSearchParams(query))).toBe(draws);
});

describe('robustnessPage', () => {
	const page = (method = {}) =>
		robustnessPage({ db }, roundOf(db), { ...headlineMethod, ...method }, 10_000);

	test('carries the answers of every country that has begun, one sign each', async () => {
		const { countries, items, chapters } = await page();
		expect(countries).toEqual([
			{ iso3: 'BRA', name: 'Brazil', answers: '444112' },
			{ iso3: 'DEU', name: 'Germany', answers: '1n1442' },
			{ iso3: 'NAM', name: 'Namibia', answers: '444--1' }
		]);
		expect(items).toEqual(['I', 'I', 'I', 'II', 'II', 'VIII']);
		expect(chapters[2]).toEqual({ code: 'VIII', title: 'Between States', weight: 0 });
	});

	test('carries intervals and bands by the place of the country; none with flat nesting', async () => {
		const { firm } = await page();
		expect(firm?.units).toEqual([
			{ unit: 0, rank: 1, low: 1, median: 1, high: 2, band: 1 },
			{ unit: 1, rank: 2, low: 1, median: 2, high: 2, band: 1 }
		]);
		expect(firm?.leaveOut.map(({ group }) => group)).toEqual(['I', 'II']);
		expect((await page({ nesting: 'flat' })).firm).toBeNull();
	});
});
