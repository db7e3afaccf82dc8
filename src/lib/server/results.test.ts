import { beforeEach, describe, expect, test } from 'vitest';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import type { Ranked } from '#lib/domain/ranked-scorecards.ts';
import { roundOf, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import { resultsOf } from './results.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

/** Results by country. */
function results(method: Partial<Method> = {}, only?: (article: string) => boolean) {
	const list = resultsOf(db, roundOf(db), { ...headlineMethod, ...method }, only);
	return Object.fromEntries(list.map((result) => [result.country.iso3, result]));
}
const scoreAndRank = ({ score, rank }: Ranked) => [score, rank];

describe('resultsOf', () => {
	beforeEach(() => {
		saveAll(db, { iso3: 'BRA' }, '43n2a1');
		saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
	});

	test('scores chapters, then overall without the chapter of weight 0', () => {
		const { overall, chapters } = results().BRA!;
		expect(chapters).toEqual([
			{
				code: 'I',
				score: 175 / 3,
				coverage: 1,
				nAnswered: 3,
				nNoProvision: 1,
				nApplicable: 3,
				nNotApplicable: 0,
				rank: 2
			},
			{
				code: 'II',
				score: 50,
				coverage: 1,
				nAnswered: 1,
				nNoProvision: 0,
				nApplicable: 1,
				nNotApplicable: 1,
				rank: 1
			},
			{
				code: 'VIII',
				score: 25,
				coverage: 1,
				nAnswered: 1,
				nNoProvision: 0,
				nApplicable: 1,
				nNotApplicable: 0,
				rank: 1
			}
		]);
		expect(overall).toEqual({
			score: (175 / 3 + 50) / 2,
			coverage: 1,
			nAnswered: 4,
			nNoProvision: 1,
			nApplicable: 4,
			nNotApplicable: 1,
			rank: 1
		});
	});

	test('a country with an unrated chapter has no overall score and no rank, but a possible range', () => {
		const { overall, chapters, possibleRange } = results().DEU!;
		expect(chapters.map(scoreAndRank)).toEqual([
			[75, 1],
			[null, null],
			[null, null]
		]);
		expect(overall).toMatchObject({ score: null, rank: null, nAnswered: 3, nApplicable: 5 });
		expect(possibleRange).toEqual({ low: (150 / 3 + 25 / 2) / 2, high: (250 / 3 + 125 / 2) / 2 });
		expect(results().BRA?.possibleRange).toBeNull();
	});

	test('categories, own and cumulative, superseded articles out', () => {
		expect(
			results().BRA?.categories.map(({ code, own, cumulative }) => [
				code,
				scoreAndRank(own),
				scoreAndRank(cumulative)
			])
		).toEqual([
			['visitors', [175 / 3, 2], [175 / 3, 2]],
			// I.1 100, I.3 0 and II.1 50; I.2 is superseded, II.2 not applicable
			['tourists', [50, 1], [50, 1]]
		]);
		expect(
			results().DEU?.categories.map(({ own, cumulative }) => [own.score, cumulative.score])
		).toEqual([
			[75, 75],
			// three of four cumulative articles are answered, but only one of two own ones
			[null, null]
		]);
	});

	test('every country of the list has a row; one without answers has nothing but counts', () => {
		expect(Object.keys(results())).toEqual(['BRA', 'DEU', 'NAM']);
		const { begun, coders, overall, chapters, possibleRange, answers } = results().NAM!;
		expect({ begun, coders, possibleRange, answers }).toEqual({
			begun: false,
			coders: 0,
			possibleRange: null,
			answers: new Map()
		});
		expect([overall, ...chapters].map(scoreAndRank)).toEqual(Array(4).fill([null, null]));
		expect(overall).toMatchObject({ coverage: 0, nAnswered: 0, nApplicable: 5 });
	});

	test('equal scores share the best rank, and the next one is passed over', () => {
		saveAll(db, { iso3: 'BRA' }, '444444');
		saveAll(db, { iso3: 'DEU', coder: 'bo' }, '444444');
		saveAll(db, { iso3: 'NAM' }, '333333');
		const ranks = Object.values(results()).map(({ overall }) => overall.rank);
		expect(ranks).toEqual([1, 1, 3]);
	});

	test('another method makes other numbers of the same answers', () => {
		expect(results({ coverage: 0.5 }).DEU?.overall).toMatchObject({ score: 50, rank: 2 });
		expect(results({ nesting: 'flat' }).BRA?.overall).toMatchObject({ score: 50, nApplicable: 5 });
		expect(results({ weights: { VIII: 2 } }).BRA?.overall.score).toBe((175 / 3 + 50 + 50) / 4);
		expect(results({ inherit: false }).DEU?.categories[1]?.cumulative.nApplicable).toBe(2);
		expect(results().BRA?.overall.score).toBe((175 / 3 + 50) / 2);
	});

	test('`only` narrows what is counted', () => {
		const narrowed = results({}, (article) => article !== 'I.3' && article !== 'II.2');
		expect(narrowed.BRA?.chapters.map(({ score, nApplicable }) => [score, nApplicable])).toEqual([
			[87.5, 2],
			[50, 1],
			[25, 1]
		]);
		expect(narrowed.DEU?.chapters[0]).toMatchObject({ score: null, coverage: 0.5 });
	});

	test('follows what is saved meanwhile', () => {
		expect(results().NAM?.begun).toBe(false);
		saveAll(db, { iso3: 'NAM' }, '4');
		expect(results().NAM).toMatchObject({ begun: true, coders: 1 });
	});

	test('what two coders answered does not count before it was compared', () => {
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		saveAll(db, { iso3: 'BRA', coder: 'bo' }, '444444');
		expect(results().BRA).toMatchObject({ begun: false, coders: 2, overall: { score: null } });
	});
});

test('articles that are listed only are never counted', () => {
	saveAll(db, { iso3: 'BRA' }, '444444');
	const { chapters } = results().BRA!;
	expect(chapters.reduce((sum, { nApplicable }) => sum + nApplicable, 0)).toBe(
		smallEdition.articles.filter(({ scored }) => scored).length
	);
});

describe('results are computed once', () => {
	const asked = (method = {}) => resultsOf(db, roundOf(db), { ...headlineMethod, ...method });

	test('for a method, until an answer changes', () => {
		saveAll(db, { iso3: 'BRA' }, '444444');
		const before = asked();
		expect(asked()).toBe(before);
		expect(asked({ mean: 'geometric' })).not.toBe(before);
		expect(asked()).toBe(before);
		saveAll(db, { iso3: 'NAM' }, '444444');
		expect(asked()).not.toBe(before);
	});

	test('and not kept for every method that anybody ever asked for', () => {
		saveAll(db, { iso3: 'BRA' }, '444444');
		const before = asked();
		for (let i = 1; i <= 24; i++) asked({ coverage: i / 100 });
		expect(asked()).not.toBe(before);
		expect(asked()).toEqual(before);
	});
});
