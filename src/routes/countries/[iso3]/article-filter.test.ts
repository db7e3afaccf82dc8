import { describe, expect, test } from 'vitest';
import type { AnswerStatus } from '#lib/domain/vocabulary.ts';
import type { CountryProfile, ProfileAnswer } from '#lib/server/country-profile.ts';
import { type ArticleFilter, isNarrowed, matchingArticles } from './article-filter.ts';

const article = (
	code: string,
	title: string,
	status: AnswerStatus | null,
	level: number | null = null,
	quotation = ''
) => ({
	code,
	title,
	duty: 'The State must do it.',
	scored: code !== 'I.3',
	answer: status && ({ status, level, evidence: [{ quotation }] } as unknown as ProfileAnswer)
});
const chapters: CountryProfile['articles'] = [
	{
		chapter: 'I',
		title: 'Everybody',
		articles: [
			article('I.1', 'Leaving', 'scored', 4, 'Constituição'),
			article('I.2', 'Rescue at sea', 'no_provision'),
			article('I.3', 'Listed only', null)
		]
	},
	{
		chapter: 'II',
		title: 'Tourists',
		articles: [article('II.1', 'Refunds', 'scored', 0), article('II.2', 'Guides', null)]
	}
];
const all: ArticleFilter = { chapter: null, status: null, level: null, q: '' };

describe('the articles of a page', () => {
	test.each<[Partial<ArticleFilter>, string[]]>([
		[{}, ['I.1', 'I.2', 'I.3', 'II.1', 'II.2']],
		[{ chapter: 'II' }, ['II.1', 'II.2']],
		[{ status: 'scored' }, ['I.1', 'II.1']],
		[{ status: 'no_provision' }, ['I.2']],
		// what is listed only was not left unassessed by anybody
		[{ status: 'not_assessed' }, ['II.2']],
		[{ level: '0' }, ['II.1']],
		[{ level: '4', chapter: 'II' }, []],
		[{ q: 'constituicao' }, ['I.1']],
		[{ q: 'SEA rescue' }, ['I.2']],
		[{ q: 'i.2' }, ['I.2', 'II.2']],
		[{ q: '  ' }, ['I.1', 'I.2', 'I.3', 'II.1', 'II.2']]
	])('%j: %j', (filter, expected) => {
		const found = matchingArticles(chapters, { ...all, ...filter });
		expect(found.flatMap(({ articles }) => articles.map(({ code }) => code))).toEqual(expected);
		expect(found.every(({ articles }) => articles.length > 0)).toBe(true);
	});
});

test.each<[Partial<ArticleFilter>, boolean]>([
	[{}, false],
	[{ q: ' ' }, false],
	[{ q: 'sea' }, true],
	[{ chapter: 'I' }, true],
	[{ level: '0' }, true]
])('%j narrows: %s', (filter, expected) => {
	expect(isNarrowed({ ...all, ...filter })).toBe(expected);
});
