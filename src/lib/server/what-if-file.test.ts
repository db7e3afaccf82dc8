import { beforeEach, describe, expect, test } from 'vitest';
import { saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { served } from '../../../tests/fixtures/served-file.ts';
import type { Db } from './db/open.ts';
import type { FileFormat } from './table-response.ts';
import { whatIfFile } from './what-if-file.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '440241');
});
const file = (query = '', iso3 = 'BRA', format: FileFormat = 'csv') =>
	served(
		whatIfFile({ db, kind: 'production', user: null }, iso3, format, new URLSearchParams(query))
	);

describe('/countries/BRA/what-if.csv', () => {
	test('holds every score as it is and as it would be, unrounded', async () => {
		const response = await file('raise=I.3:4,II.1:3');
		expect(response.headers.get('content-disposition')).toBe(
			'attachment; filename="mimc-what-if_round-2026_BRA_2026-11-23.csv"'
		);
		const [header, ...lines] = (await response.text()).trimEnd().split('\r\n');
		expect(header).toBe(
			'edition,release,round,as_of,iso3,country,level,code,label,method,raise,before,after,difference,rank_before,rank_after'
		);
		const cells = lines.map((line) => line.split(',').slice(4).join(','));
		expect(cells.slice(0, 4)).toEqual([
			'BRA,Brazil,overall,,Overall,mimc-1,I.3:4;II.1:3,54.166667,83.333333,29.166667,2,1',
			'BRA,Brazil,chapter,I,Everybody,mimc-1,I.3:4;II.1:3,58.333333,91.666667,33.333333,,',
			'BRA,Brazil,chapter,II,Tourists,mimc-1,I.3:4;II.1:3,50,75,25,,',
			'BRA,Brazil,chapter,VIII,Between States,mimc-1,I.3:4;II.1:3,25,25,0,,'
		]);
		expect(cells[5]).toContain('BRA,Brazil,category,tourists,');
	});

	test('is there as JSON, with the method and what the page alone asks for', async () => {
		const { data } = await (
			await file('nesting=flat&best=overall&raise=I.2:4', 'BRA', 'json')
		).json();
		expect(data[0]).toMatchObject({
			level: 'overall',
			code: null,
			method: 'nesting=flat',
			raise: ['I.2:4'],
			rank_before: 2
		});
	});

	test('without reforms nothing changes', async () => {
		const { data } = await (await file('', 'DEU', 'json')).json();
		expect(data[0]).toMatchObject({ raise: [], difference: 0, rank_before: 1, rank_after: 1 });
	});

	test('not rated is empty, never 0; a country that has not begun has no row', async () => {
		expect((await (await file('', 'NAM', 'json')).json()).data).toEqual([]);
		saveAll(db, { iso3: 'NAM' }, '4');
		const { data } = await (await file('', 'NAM', 'json')).json();
		expect(data[0]).toMatchObject({ before: null, after: null, difference: null });
	});

	test.each([
		['raise=IX.1:4', 400, 'raise'],
		['raise=I.1:5', 400, 'raise'],
		['colour=red', 400, 'colour'],
		['bom=2', 400, 'bom'],
		['round=1900', 404, '1900']
	])('refuses %s by name', async (query, status, words) => {
		const response = await file(query);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(words);
	});

	test('an unknown country is not found', async () => {
		expect((await file('', 'XXX')).status).toBe(404);
	});
});
