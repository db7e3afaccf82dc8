import { beforeEach, describe, expect, test } from 'vitest';
import { served } from '../../../tests/fixtures/served-file.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import {
	answerOf,
	roundOf,
	save,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { aheadPairs } from './ahead-shares.ts';
import { comparisonFile } from './comparison-file.ts';
import { comparedArticles, comparedResults, comparisonOf } from './comparison.ts';
import type { Db } from './db/open.ts';

let db: Db;
const viewer = () => ({ db, kind: 'production', user: null }) as const;
const results = (...codes: string[]) =>
	comparedResults(viewer(), roundOf(db), headlineMethod, codes);
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.0241');
});

describe('countries side by side', () => {
	test('stand in the order asked for, each with the numbers of its own page', () => {
		const { edition } = roundOf(db);
		const { countries, chapters, categories } = comparisonOf(
			results('NAM', 'DEU', 'BRA'),
			edition,
			headlineMethod
		);
		expect(countries.map(({ iso3, begun, rank }) => [iso3, begun, rank])).toEqual([
			['NAM', false, null],
			['DEU', true, 1],
			['BRA', true, 2]
		]);
		expect(chapters[0]?.cells.map(({ score }) => score)).toEqual([null, 50, 175 / 3]);
		expect(categories[1]?.cells.map(({ score }) => score)).toEqual([
			null,
			// I.1, I.3, II.1, II.2 of DEU; I.1, I.3, II.1 of BRA
			(100 + 0 + 50 + 100) / 4,
			50
		]);
	});

	test('articles stand there where assessed answers differ, or all of them', () => {
		const found = comparedArticles(results('BRA', 'DEU'), roundOf(db).edition, false);
		expect(found.map(({ code, answers }) => [code, ...answers])).toEqual([
			['I.3', { status: 'no_provision', level: null }, { status: 'scored', level: 0 }],
			['II.2', { status: 'not_applicable', level: null }, { status: 'scored', level: 4 }]
		]);
		const all = comparedArticles(results('BRA', 'DEU'), roundOf(db).edition, true);
		expect(all.map(({ code, differs }) => [code, differs])).toEqual([
			['I.1', false],
			['I.2', false],
			['I.3', true],
			['II.1', false],
			['II.2', true],
			['VIII.1', false]
		]);
		expect(all[1]?.answers[1]).toBeNull();
	});
});

describe('in how many weightings one is ahead', () => {
	const pairs = (codes: string[], method = headlineMethod) =>
		aheadPairs(db, roundOf(db), method, codes);

	test('is a share of the draws for each pair of rated countries, the same for every order', async () => {
		// BRA 58.3 and 50, DEU 50 and 75: BRA leads where the weight of I is above 0.75, a quarter of all weightings
		const [pair] = (await pairs(['BRA', 'NAM', 'DEU']))!;
		expect(pair).toMatchObject({ a: 'BRA', b: 'DEU', share: expect.closeTo(0.25, 1) });
		const [other] = (await pairs(['DEU', 'BRA']))!;
		expect(other).toEqual({ a: 'DEU', b: 'BRA', share: 1 - pair!.share });
	});

	test('has no pair where fewer than two are rated, and none to draw under a flat method', async () => {
		expect(await pairs(['BRA', 'NAM'])).toEqual([]);
		expect(await pairs(['BRA', 'DEU'], { ...headlineMethod, nesting: 'flat' })).toBeNull();
	});

	test('follows a changed answer', async () => {
		const [before] = (await pairs(['BRA', 'DEU']))!;
		save(db, { iso3: 'BRA', article: 'II.1' }, answerOf({ level: 4 }));
		const [after] = (await pairs(['BRA', 'DEU']))!;
		expect(after?.share).toBe(1);
		expect(before?.share).toBeLessThan(0.3);
	});
});

describe('/compare.csv', () => {
	const file = (query: string) =>
		served(comparisonFile(viewer(), 'csv', new URLSearchParams(query)));
	const lines = async (query: string) => (await (await file(query)).text()).trimEnd().split('\r\n');

	test('holds what the page shows, articles that differ only', async () => {
		const [header, ...rows] = await lines('country=DEU,BRA');
		expect(header).toBe(
			'edition,release,round,as_of,level,code,label,method,iso3,country,status,answer_level,score,coverage,share_ahead'
		);
		const origin = 'mimc-analytic-1,,2026,2026-01-01,';
		expect(rows.every((row) => row.startsWith(origin))).toBe(true);
		const found = rows.map((row) => row.slice(origin.length));
		expect(found.slice(0, 3)).toEqual([
			'overall,,Overall,mimc-1,DEU,Germany,,,62.5,0.8,',
			'overall,,Overall,mimc-1,BRA,Brazil,,,54.166667,1,',
			'chapter,I,Everybody,mimc-1,DEU,Germany,,,50,0.666667,'
		]);
		expect(found.filter((row) => row.startsWith('article'))).toEqual([
			'article,I.3,Rescue at sea,mimc-1,DEU,Germany,scored,0,0,,',
			'article,I.3,Rescue at sea,mimc-1,BRA,Brazil,no_provision,,0,,',
			'article,II.2,Guides,mimc-1,DEU,Germany,scored,4,100,,',
			'article,II.2,Guides,mimc-1,BRA,Brazil,not_applicable,,,,'
		]);
		expect(found.slice(-2)).toEqual([
			expect.stringMatching(/^share_ahead,BRA,Brazil,mimc-1,DEU,Germany,,,,,0\.7\d+$/),
			expect.stringMatching(/^share_ahead,DEU,Germany,mimc-1,BRA,Brazil,,,,,0\.2\d+$/)
		]);
	});

	test('holds every article with all=1, unanswered ones as what they are', async () => {
		const rows = await lines('country=DEU,BRA&all=1&nesting=flat');
		expect(rows.filter((row) => row.includes(',article,'))).toHaveLength(12);
		expect(
			rows.some((row) => row.includes('I.2,Information,nesting=flat,DEU,Germany,not_assessed'))
		).toBe(true);
		expect(rows.some((row) => row.includes('share_ahead,'))).toBe(false);
	});

	test.each([
		['country=BRA', 'at least 2'],
		['', 'at least 2'],
		['country=BRA,XXX', 'XXX'],
		['country=BRA,DEU&all=2', 'all:'],
		['country=BRA,DEU&mean=median', 'mean'],
		['country=BRA,DEU&colour=red', 'colour'],
		['country=BRA,DEU&bom=2', 'bom']
	])('%s is refused, and says why', async (query, why) => {
		const answer = await file(query);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain(why);
	});
});
