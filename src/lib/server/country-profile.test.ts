import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import {
	answerOf,
	pinpoint,
	roundOf,
	save,
	saveAll,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { countryProfile } from './country-profile.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

function profile(iso3: string) {
	const found = countryProfile(
		{ db, kind: 'production', user: null },
		roundOf(db),
		iso3,
		headlineMethod
	);
	if (!found) throw new Error('unknown');
	return found;
}

describe('countryProfile', () => {
	beforeEach(() => {
		saveAll(db, { iso3: 'BRA' }, '43n2a1');
		saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
	});

	test('is null for a country that is not in the list', () => {
		const viewer = { db, kind: 'production', user: null } as const;
		for (const iso3 of ['XXX', 'bra', ''])
			expect(countryProfile(viewer, roundOf(db), iso3, headlineMethod)).toBeNull();
	});

	test('shows overall, rank among how many, and every chapter with its weight', () => {
		const { country, begun, overall, rated, chapters, possibleRange } = profile('BRA');
		expect({ country, begun, rated, possibleRange }).toEqual({
			country: smallCountries[0],
			begun: true,
			rated: 1,
			possibleRange: null
		});
		expect(overall).toMatchObject({ score: (175 / 3 + 50) / 2, rank: 1 });
		expect(chapters).toMatchObject([
			{
				code: 'I',
				title: 'Everybody',
				weight: 1,
				score: 175 / 3,
				nNoProvision: 1,
				cell: { state: 'score', bin: 2, nAnswered: 3, nApplicable: 3 }
			},
			{ code: 'II', title: 'Tourists', weight: 1, score: 50, nNotApplicable: 1 },
			{ code: 'VIII', title: 'Between States', weight: 0, score: 25 }
		]);
	});

	test('a country with an unrated chapter has a range in place of score and rank', () => {
		const { overall, possibleRange, chapters } = profile('DEU');
		expect(overall).toMatchObject({ score: null, rank: null });
		expect(possibleRange).toEqual({ low: 31.25, high: (250 / 3 + 62.5) / 2 });
		expect(chapters.map(({ cell }) => cell.state)).toEqual(['score', 'not_rated', 'not_assessed']);
	});

	test('shows categories, own and cumulative', () => {
		expect(profile('BRA').categories).toMatchObject([
			{
				code: 'visitors',
				title: 'Visitors',
				own: { score: 175 / 3 },
				cumulative: { score: 175 / 3 }
			},
			{
				code: 'tourists',
				title: 'Tourists',
				own: { score: 50, nApplicable: 1 },
				cumulative: { score: 50, nApplicable: 3, cell: { state: 'score' } }
			}
		]);
	});

	test('names the articles that score lowest among the duties owed to each category', () => {
		const [visitors, tourists] = profile('BRA').categories;
		expect(visitors?.gaps).toEqual({
			items: [
				{ code: 'I.3', title: 'Rescue at sea', score: 0, status: 'no_provision' },
				{ code: 'I.2', title: 'Information', score: 75, status: 'scored' }
			],
			alsoTied: 0
		});
		// inherited ones as well, I.2 superseded by II.1
		expect(tourists?.gaps.items.map(({ code }) => code)).toEqual(['I.3', 'II.1']);
		save(db, { iso3: 'BRA', article: 'II.1' }, answerOf({ level: 0 }));
		const tied = profile('BRA').categories[1]?.gaps.items;
		expect(tied?.map(({ code, score }) => [code, score])).toEqual([
			['II.1', 0],
			['I.3', 0]
		]);
		save(db, { iso3: 'BRA', article: 'II.1' }, answerOf({ level: 2 }));
		const ownOnly = { ...headlineMethod, inherit: false };
		const found = countryProfile(
			{ db, kind: 'production', user: null },
			roundOf(db),
			'BRA',
			ownOnly
		);
		expect(found?.categories[1]?.gaps.items.map(({ code }) => code)).toEqual(['II.1']);
	});

	test('a country that has not begun shows every article, and no number', () => {
		const { begun, overall, chapters, articles } = profile('NAM');
		expect([begun, overall.score, overall.rank]).toEqual([false, null, null]);
		expect(profile('NAM')).toMatchObject({ parts: null, changes: null });
		expect(chapters.map(({ score, cell }) => [score, cell.state])).toEqual(
			Array(3).fill([null, 'not_assessed'])
		);
		expect(articles.flatMap((group) => group.articles.map(({ answer }) => answer))).toEqual(
			Array(7).fill(null)
		);
	});
});

describe('the articles of a country', () => {
	test('stand by chapter, those that are listed only as well', () => {
		expect(
			profile('BRA').articles.map(({ chapter, title, articles }) => [
				chapter,
				title,
				articles.map(({ code, scored }) => `${code}${scored ? '' : ' listed'}`)
			])
		).toEqual([
			['I', 'Everybody', ['I.1', 'I.2', 'I.3', 'I.4 listed']],
			['II', 'Tourists', ['II.1', 'II.2']],
			['VIII', 'Between States', ['VIII.1']]
		]);
	});

	test('carry the answer that counts with its evidence, in order', () => {
		const evidence = ['b', 'a'].map((provision) => pinpoint({ provision }));
		const answer = answerOf({ level: 3, confidence: 'high', rationale: 'Why.', evidence });
		save(db, { iso3: 'BRA', article: 'I.2' }, answer);
		save(db, { iso3: 'DEU', article: 'I.2' }, answerOf({ evidence: [pinpoint()] }));
		expect(profile('BRA').articles[0]?.articles.slice(0, 2)).toMatchObject([
			{ code: 'I.1', answer: null },
			{
				code: 'I.2',
				title: 'Information',
				duty: 'The State must do it.',
				answer: {
					status: 'scored',
					level: 3,
					confidence: 'high',
					rationaleHtml: '<p>Why.</p>',
					verification: 'single',
					coders: 1,
					evidenceCount: 2,
					updatedAt: '2026-03-01T12:00:00.000Z',
					evidence
				}
			}
		]);
	});

	test('show nothing of what is still compared or was cleared', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		saveAll(db, { iso3: 'BRA', coder: 'bo' }, '4');
		saveAll(db, { iso3: 'DEU' }, '4');
		saveAll(db, { iso3: 'DEU' }, 'c');
		for (const iso3 of ['BRA', 'DEU'])
			expect(profile(iso3).articles[0]?.articles[0]?.answer).toBeNull();
	});
});
