import { beforeEach, describe, expect, test } from 'vitest';
import { served } from '../../../tests/fixtures/served-file.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { roundOf, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { countryFile } from './country-files.ts';
import { listedCountries, countryListFile } from './country-list.ts';
import type { Db } from './db/open.ts';

let db: Db;
const viewer = () => ({ db, kind: 'production', user: null }) as const;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});

test('every country stands by region and name, also one that nobody has begun', () => {
	const found = listedCountries(viewer(), roundOf(db), headlineMethod);
	expect(
		found.map(({ region, countries }) => [
			region,
			...countries.map(({ iso3, begun, overall, range }) => [iso3, begun, overall.score, range])
		])
	).toEqual([
		['Africa', ['NAM', false, null, null]],
		['Americas', ['BRA', true, (175 / 3 + 50) / 2, null]],
		['Europe', ['DEU', true, null, { low: 31.25, high: (250 / 3 + 62.5) / 2 }]]
	]);
});

describe('/countries.csv', () => {
	const text = async (query: string) => {
		const answer = await served(countryListFile(viewer(), 'csv', new URLSearchParams(query)));
		return [answer.status, await answer.text()] as const;
	};

	test('holds the list with overall, the possible range and coverage', async () => {
		expect(await text('')).toEqual([
			200,
			[
				'edition,release,round,as_of,iso3,country,region,subregion,begun,method,overall,range_low,range_high,coverage,rank',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,Americas,Latin America and the Caribbean,true,mimc-1,54.166667,,,1,1',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,Europe,Western Europe,true,mimc-1,,31.25,72.916667,0.6,',
				'mimc-analytic-1,,2026,2026-01-01,NAM,Namibia,Africa,Sub-Saharan Africa,false,mimc-1,,,,0,',
				''
			].join('\r\n')
		]);
	});

	test('is narrowed as the page is', async () => {
		const [, found] = await text('q=nami&mean=geometric');
		expect(found.trimEnd().split('\r\n').slice(1)).toEqual([expect.stringContaining(',NAM,')]);
		expect(found).toContain(',mean=geometric,');
	});

	test('refuses what it does not know', async () => {
		expect(await text('colour=red')).toEqual([400, expect.stringContaining('colour')]);
		expect(await text('round=1999')).toEqual([404, expect.stringContaining('1999')]);
	});
});

describe('/countries/BRA.csv', () => {
	const file = (iso3: string, query = '') =>
		served(countryFile(viewer(), iso3, 'csv', new URLSearchParams(query)));

	test('holds the rows of aggregates.csv that are the country’s, whatever narrows the articles', async () => {
		const answer = await file('BRA', 'status=scored&q=law');
		const rows = (await answer.text()).trimEnd().split('\r\n').slice(1);
		expect(rows.map((row) => row.split(',').slice(4, 8).join(','))).toEqual([
			'BRA,Brazil,overall,',
			'BRA,Brazil,chapter,I',
			'BRA,Brazil,chapter,II',
			'BRA,Brazil,chapter,VIII',
			'BRA,Brazil,category,visitors',
			'BRA,Brazil,category,tourists',
			'BRA,Brazil,category_own,visitors',
			'BRA,Brazil,category_own,tourists'
		]);
		expect(answer.headers.get('content-disposition')).toContain(
			'"mimc-country-BRA_round-2026_2026-11-23.csv"'
		);
	});

	test('an unknown country is not found, and another one cannot be asked for', async () => {
		expect((await file('XXX')).status).toBe(404);
		expect((await file('BRA', 'country=DEU')).status).toBe(400);
	});
});
