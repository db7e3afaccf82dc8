import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import {
	answerOf,
	pinpoint,
	roundOf,
	save,
	saveAll,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { articlePage, articlesNear, modelsAtOnce } from './article-page.ts';
import { categoryPage } from './category-page.ts';
import { chapterPage } from './chapter-page.ts';
import type { Db } from './db/open.ts';
import { parseShown, shownQuery } from './map-choice.ts';
import { mapPage } from './map-page.ts';

let db: Db;
/** Brazil is complete, Germany has an unrated chapter I, Namibia has not begun. */
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4..nn.');
});

const viewer = () => ({ db, kind: 'production', user: null }) as const;
const nothingChosen = { region: null, answer: null, allModels: false };
const states = { no_provision: 0, not_rated: 0, not_assessed: 0, not_applicable: 0 };

describe('a chapter', () => {
	const chapter = (code: string, method = headlineMethod) =>
		chapterPage(viewer(), roundOf(db), code, method)!;

	test('that the edition does not have is none', () => {
		for (const code of ['IX', 'i', '']) expect(chapter(code)).toBeNull();
	});

	test('has its place among the others, and whether it counts', () => {
		expect(chapter('II')).toMatchObject({
			chapter: { code: 'II', title: 'Tourists', counts: true },
			previous: { code: 'I', title: 'Everybody' },
			next: { code: 'VIII', title: 'Between States' }
		});
		expect(chapter('I').previous).toBeNull();
		expect(chapter('VIII')).toMatchObject({ chapter: { counts: false }, next: null });
		const weighed = { ...headlineMethod, weights: { VIII: 1 } };
		expect(chapter('VIII', weighed).chapter.counts).toBe(true);
	});

	test('spreads all countries over bins and kinds of nothing', () => {
		expect(chapter('I').scores).toEqual({
			bins: [0, 0, 1, 0, 0],
			states: { ...states, not_rated: 1, not_assessed: 1 },
			rated: 1,
			total: 3
		});
		// every answer of Germany to chapter II is "no provision found": 0, and not in the lowest bin
		expect(chapter('II').scores).toMatchObject({ bins: [0, 0, 1, 0, 0], rated: 2 });
		expect(chapter('II').scores.states.no_provision).toBe(1);
	});

	test('has no median under five rated countries', () => {
		expect(chapter('II').median).toBeNull();
	});

	test('counts the answers to each of its scored articles', () => {
		expect(chapter('I').articles.map(({ code, answers }) => [code, answers?.bins])).toEqual([
			['I.1', [0, 0, 0, 0, 2]],
			['I.2', [0, 0, 0, 1, 0]],
			['I.3', [0, 0, 0, 0, 0]],
			['I.4', undefined]
		]);
		const [, , rescue] = chapter('I').articles;
		expect(rescue?.answers?.states).toEqual({ ...states, no_provision: 1, not_assessed: 2 });
	});

	test('lists every country by region and name, whoever has begun', () => {
		expect(
			chapter('I').regions.map(({ region, countries }) => [
				region,
				...countries.map(({ name, cell }) => `${name} ${cell.state}`)
			])
		).toEqual([
			['Africa', 'Namibia not_assessed'],
			['Americas', 'Brazil score'],
			['Europe', 'Germany not_rated']
		]);
	});
});

describe('an article', () => {
	const article = (code: string, chosen: Parameters<typeof articlePage>[4] = nothingChosen) =>
		articlePage(viewer(), roundOf(db), code, headlineMethod, chosen)!;
	const names = (code: string, chosen: Parameters<typeof articlePage>[4]) =>
		article(code, chosen).regions.flatMap(({ countries }) => countries.map(({ name }) => name));

	test('that the edition does not have is none, and there are others to name', () => {
		expect(article('I.9')).toBeNull();
		expect(articlesNear(roundOf(db).edition, 'II.9')).toEqual(['II.1', 'II.2']);
		expect(articlesNear(roundOf(db).edition, 'X')).toHaveLength(7);
	});

	test('has its chapter, its neighbours, its categories, and titles of existing law', () => {
		expect(article('I.1')).toMatchObject({
			chapter: { code: 'I' },
			previous: null,
			next: { code: 'I.2', title: 'Information' },
			categories: [
				{ code: 'visitors', own: true },
				{ code: 'tourists', own: false }
			],
			article: {
				existingLaw: [
					{
						treaty: 'ICCPR',
						title: 'International Covenant on Civil and Political Rights',
						basis: 'read'
					},
					{ treaty: 'BIT', basis: 'general_knowledge' }
				]
			}
		});
		// superseded for tourists by II.1
		expect(article('I.2').categories.map(({ code }) => code)).toEqual(['visitors']);
	});

	test('spreads answers over levels, and names the countries without a provision', () => {
		expect(article('II.1').answers).toMatchObject({
			bins: [0, 0, 1, 0, 0],
			states: { ...states, no_provision: 1, not_assessed: 1 }
		});
		expect(article('II.1').silent).toEqual([
			{ region: 'Europe', countries: [{ iso3: 'DEU', name: 'Germany' }] }
		]);
	});

	test.each([
		[{}, ['Namibia', 'Brazil', 'Germany']],
		[{ region: 'Europe' }, ['Germany']],
		[{ answer: 'no_provision' }, ['Germany']],
		[{ answer: 'not_assessed' }, ['Namibia']],
		[{ answer: '2' }, ['Brazil']],
		[{ answer: '2', region: 'Africa' }, []]
	] as const)('with %o it lists %o', (chosen, expected) => {
		expect(names('II.1', { ...nothingChosen, ...chosen })).toEqual(expected);
	});

	test('that is only listed has no answers', () => {
		const listed = article('I.4');
		expect(listed.article.scored).toBe(false);
		expect([listed.answers.total, listed.regions, listed.modelCount]).toEqual([0, [], 0]);
	});

	test('shows as models only quoted provisions of level 4 that do not contradict the duty', () => {
		const evidence = [
			pinpoint({ quotation: 'Todos podem sair.', language: 'pt' }),
			pinpoint({ provision: 'art. 2' }),
			pinpoint({ provision: 'art. 3', quotation: 'But not so.', stance: 'contradicts' }),
			searchRecord()
		];
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ evidence }));
		save(db, { iso3: 'BRA', article: 'I.2' }, answerOf({ level: 3, evidence }));
		const { models, modelCount } = article('I.1');
		expect(modelCount).toBe(1);
		expect(models).toMatchObject([
			{
				country: { iso3: 'BRA', name: 'Brazil' },
				pinpoints: [{ provision: 'art. 1', quotation: 'Todos podem sair.', language: 'pt' }]
			}
		]);
		expect(article('I.2').models).toEqual([]);
		expect(modelsAtOnce).toBe(20);
	});
});

describe('pages of one region', () => {
	test('count and list its countries alone, with the scores that they have among all', () => {
		const all = chapterPage(viewer(), roundOf(db), 'II', headlineMethod)!;
		const europe = chapterPage(viewer(), roundOf(db), 'II', headlineMethod, 'Europe')!;
		expect(europe.regions).toEqual(all.regions.filter(({ region }) => region === 'Europe'));
		expect(europe.scores.total).toBe(1);
		expect(europe.articles[0]?.answers?.total).toBe(1);
		const tourists = categoryPage(viewer(), roundOf(db), 'tourists', headlineMethod, 'Europe')!;
		expect(tourists.regions.map(({ region }) => region)).toEqual(['Europe']);
		expect([tourists.own.total, tourists.cumulative.total]).toEqual([1, 1]);
		// under five countries there is no median
		expect(tourists.medians).toEqual({ own: null, cumulative: null });
	});
});

describe('a category of people', () => {
	const category = (code: string, method = headlineMethod) =>
		categoryPage(viewer(), roundOf(db), code, method)!;

	test('that the edition does not have is none', () => {
		expect(category('nobody')).toBeNull();
	});

	test('has own articles first, then inherited ones with what supersedes them', () => {
		expect(category('tourists').parts).toMatchObject([
			{
				code: 'tourists',
				inherits: [{ code: 'visitors', title: 'Visitors' }],
				articles: [{ code: 'II.1' }, { code: 'II.2' }]
			},
			{
				code: 'visitors',
				inherits: [],
				articles: [
					{ code: 'I.1', title: 'Leaving', supersededBy: null },
					{ code: 'I.2', supersededBy: 'II.1' },
					{ code: 'I.3', supersededBy: null }
				]
			}
		]);
		expect(category('visitors').heirs).toEqual([{ code: 'tourists', title: 'Tourists' }]);
	});

	test('has own and cumulative scores of every country', () => {
		const [, americas, europe] = category('tourists').regions;
		expect(americas?.countries).toMatchObject([
			{ name: 'Brazil', own: { score: 50 }, cumulative: { score: 50, nApplicable: 3 } }
		]);
		expect(europe?.countries).toMatchObject([
			{ own: { state: 'no_provision', score: 0 }, cumulative: { score: 100 / 3, nAnswered: 3 } }
		]);
		expect(category('tourists').own.rated).toBe(2);
	});

	test('is made of its own articles where inheritance is off', () => {
		const [, americas] = category('tourists', { ...headlineMethod, inherit: false }).regions;
		expect(americas?.countries).toMatchObject([{ cumulative: { score: 50, nApplicable: 1 } }]);
	});
});

describe('the map', () => {
	const { edition } = roundOf(smallDatabase());
	const shown = (text: string | null, scope: 'own' | 'cumulative' = 'cumulative') =>
		parseShown(text, scope, edition);

	test.each([
		[null, { kind: 'overall' }],
		['', { kind: 'overall' }],
		['overall', { kind: 'overall' }],
		['chapter:II', { kind: 'chapter', code: 'II' }],
		['article:II.1', { kind: 'article', code: 'II.1' }],
		['category:tourists', { kind: 'category', code: 'tourists', scope: 'cumulative' }],
		['article:I.4', null],
		['chapter:IX', null],
		['chapter', null],
		['chapter:II:I', null],
		['overall:I', null],
		['toString:I', null]
	])('show=%s is %o', (text, expected) => {
		expect(shown(text)).toEqual(expected);
	});

	test.each([
		[null, { show: null, scope: null }],
		['chapter:II', { show: 'chapter:II', scope: null }],
		['category:tourists', { show: 'category:tourists', scope: null }]
	])('show=%s stands in the address as %o', (text, expected) => {
		expect(shownQuery(shown(text)!)).toEqual(expected);
	});

	test('own scores of a category are said in the address', () => {
		expect(shownQuery(shown('category:tourists', 'own')!).scope).toBe('own');
	});

	const page = (text: string | null, region: string | null = null) =>
		mapPage(viewer(), roundOf(db), shown(text)!, headlineMethod, region);
	const cells = (text: string | null) =>
		Object.fromEntries(
			page(text).regions.flatMap(({ countries }) =>
				countries.map(({ iso3, cell }) => [iso3, 'score' in cell ? cell.score : cell.state])
			)
		);

	test.each([
		[null, { BRA: (175 / 3 + 50) / 2, DEU: 'not_rated', NAM: 'not_assessed' }],
		['chapter:II', { BRA: 50, DEU: 0, NAM: 'not_assessed' }],
		['category:visitors', { BRA: 175 / 3, DEU: 'not_rated', NAM: 'not_assessed' }],
		['article:I.2', { BRA: 75, DEU: 'not_assessed', NAM: 'not_assessed' }],
		['article:II.2', { BRA: 'not_applicable', DEU: 0, NAM: 'not_assessed' }]
	])('by %s every country has its value or its kind of nothing: %o', (text, expected) => {
		expect(cells(text)).toEqual(expected);
	});

	test('the range that is possible goes with overall only', () => {
		const germany = (text: string | null) =>
			page(text)
				.regions.flatMap(({ countries }) => countries)
				.find(({ iso3 }) => iso3 === 'DEU');
		expect(germany(null)?.range).toMatchObject({ low: expect.any(Number) });
		expect(germany('chapter:I')?.range).toBeNull();
	});

	test('counts speak of the highlighted region, the list of every country', () => {
		const europe = page('chapter:II', 'Europe');
		expect(europe.spread.total).toBe(1);
		expect(europe.regions).toHaveLength(3);
	});

	test('only scored articles can be shown', () => {
		expect(page(null).options.articles.map(({ code }) => code)).not.toContain('I.4');
		expect(page('article:I.2').title).toBe('Information');
	});
});
