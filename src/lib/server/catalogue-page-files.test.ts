import { beforeEach, describe, expect, test } from 'vitest';
import { served } from '../../../tests/fixtures/served-file.ts';
import { saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import {
	articleFile,
	categoryFile,
	chapterFile,
	fileAsked,
	mapFile
} from './catalogue-page-files.ts';
import type { Db } from './db/open.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4..nn.');
});

const files = {
	chapter: chapterFile,
	article: articleFile,
	category: categoryFile,
	map: (...[viewer, format, query]: Parameters<typeof chapterFile>) =>
		mapFile(viewer, format === 'csv' ? 'csv' : 'json', query)
};
const respond = (kind: keyof typeof files, file: string, query = '') =>
	served(files[kind]({ db, kind: 'production', user: null }, file, new URLSearchParams(query)));
/** The rows of a CSV file without quoted cells, as the cells from the country's code on. */
async function rows(...asked: Parameters<typeof respond>) {
	const response = await respond(...asked);
	expect(response.status).toBe(200);
	const lines = (await response.text()).split('\r\n').slice(1, -1);
	return lines.map((line) => line.split(',').slice(4).join(','));
}

test.each([
	['IV.12.csv', { code: 'IV.12', format: 'csv' }],
	['IV.json', { code: 'IV', format: 'json' }],
	['a.csv.json', { code: 'a.csv', format: 'json' }]
])('%s asks for %o', (name, asked) => {
	expect(fileAsked(name)).toEqual(asked);
});

describe('files beside pages', () => {
	test('a chapter: one row for each country whose assessment has begun', async () => {
		expect(await rows('chapter', 'II.csv')).toEqual([
			'BRA,Brazil,chapter,II,Tourists,mimc-1,50,1,1,1,1,1',
			'DEU,Germany,chapter,II,Tourists,mimc-1,0,1,2,2,0,2'
		]);
	});

	test('a chapter follows method and region', async () => {
		expect(await rows('chapter', 'I.csv', 'missing=zero&coverage=0&region=Europe')).toEqual([
			'DEU,Germany,chapter,I,Everybody,missing=zero&coverage=0,33.333333,0.333333,1,3,0,2'
		]);
	});

	test('a category: cumulative and own', async () => {
		expect(
			(await rows('category', 'tourists.csv', 'country=BRA')).map((row) => row.slice(0, 28))
		).toEqual(['BRA,Brazil,category,tourists', 'BRA,Brazil,category_own,tour']);
	});

	test('an article: its answers, narrowed by level or status', async () => {
		expect((await rows('article', 'II.1.csv')).map((row) => row.slice(0, 34))).toEqual([
			'BRA,Brazil,II.1,II,scored,2,50,,,s',
			'DEU,Germany,II.1,II,no_provision,,'
		]);
		expect(await rows('article', 'II.1.csv', 'answer=2')).toHaveLength(1);
		expect(await rows('article', 'II.1.csv', 'answer=no_provision')).toHaveLength(1);
		expect(await rows('article', 'II.1.csv', 'answer=not_assessed')).toEqual([]);
		expect(await rows('article', 'II.1.csv', 'mean=geometric&models=all')).toHaveLength(2);
	});

	test('an article that is only listed: no row', async () => {
		expect(await rows('article', 'I.4.csv')).toEqual([]);
	});

	test.each([
		['', 'BRA,Brazil,overall'],
		['show=chapter:II', 'BRA,Brazil,chapter,II'],
		['show=category:tourists', 'BRA,Brazil,category,tourists'],
		['show=category:tourists&scope=own', 'BRA,Brazil,category_own,tourists'],
		['show=article:I.2&mean=geometric', 'BRA,Brazil,I.2,I,scored,3']
	])('the map with %s: what it shows and nothing else', async (query, beginning) => {
		const found = await rows('map', 'csv', `${query}&country=BRA`);
		expect(found).toHaveLength(1);
		expect(found[0]?.startsWith(beginning)).toBe(true);
	});

	test('JSON has the same rows', async () => {
		const { data } = await (await respond('chapter', 'II.json')).json();
		expect(data.map(({ iso3, score }: Record<string, unknown>) => [iso3, score])).toEqual([
			['BRA', 50],
			['DEU', 0]
		]);
	});

	test.each([
		['chapter', 'II.csv', '', 'mimc-chapter-II_round-2026_2026-11-23.csv'],
		['chapter', 'II.csv', 'region=Europe', 'mimc-chapter-II-part_round-2026_2026-11-23.csv'],
		['article', 'I.1.json', '', 'mimc-article-I.1_round-2026_2026-11-23.json'],
		['map', 'csv', 'show=chapter:I', 'mimc-map-chapter-I_round-2026_2026-11-23.csv'],
		['map', 'csv', '', 'mimc-map-overall_round-2026_2026-11-23.csv']
	] as const)('%s %s %s is called %s', async (kind, file, query, name) => {
		expect((await respond(kind, file, query)).headers.get('content-disposition')).toContain(
			`"${name}"`
		);
	});

	test.each([
		['chapter', 'IX.csv', '', 404, 'Its chapters: I, II, VIII'],
		['article', 'I.9.json', '', 404, 'There are: I.1, I.2, I.3, I.4'],
		['category', 'nobody.csv', '', 404, 'Its categories: visitors, tourists'],
		['chapter', 'II.csv', 'chapter=I', 400, 'the address says it already'],
		['chapter', 'II.csv', 'colour=red', 400, '\\"colour\\" is not a parameter here'],
		['chapter', 'II.csv', 'round=1900', 400, 'There is no public round'],
		['article', 'I.1.csv', 'answer=5', 400, 'is not one of 4, 3, 2, 1, 0, no_provision'],
		['map', 'csv', 'show=chapter:IX', 400, 'cannot be shown'],
		['map', 'csv', 'scope=all', 400, 'not one of own, cumulative']
	] as const)('%s %s %s is answered with %i', async (kind, file, query, status, words) => {
		const response = await respond(kind, file, query);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(words);
	});
});
