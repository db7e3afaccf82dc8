import { describe, expect, test } from 'vitest';
import type { Article, Category, Edition } from './edition.ts';
import { editionIssues } from './edition-issues.ts';

const article = (part: Partial<Article>): Article => ({
	code: 'I.1',
	position: 1,
	chapter: 'I',
	title: 'Title',
	duty: 'Duty',
	guidance: ['Line'],
	bearers: ['origin'],
	kind: 'law',
	reach: 'any',
	silence: 'no_provision',
	naReasons: [],
	existingLaw: [],
	certainty: 'inferred',
	facts: [],
	scored: true,
	officialNo: '',
	...part
});
const category = (part: Partial<Category>): Category => ({
	code: 'visitors',
	position: 1,
	title: 'Visitors',
	definition: 'Visitors',
	inherits: [],
	own: [],
	supersedes: [],
	...part
});
const second = article({ code: 'I.2', position: 2 });
const sound: Edition = {
	id: 'e',
	title: 'E',
	text: {
		description: '',
		caveats: [],
		levels: [],
		statuses: [],
		naReasons: [],
		codingRules: []
	},
	chapters: [{ code: 'I', position: 1, title: 'One', certainty: 'sourced', weight: 1 }],
	articles: [
		article({ existingLaw: [{ treaty: 'RC1951', article: '33', basis: 'read' }] }),
		second
	],
	categories: [
		category({ own: ['I.1'] }),
		category({
			code: 'tourists',
			position: 2,
			inherits: ['visitors'],
			own: ['I.2'],
			supersedes: [['I.2', 'I.1']]
		})
	]
};
const issuesOf = (part: Partial<Edition>) =>
	editionIssues({ ...sound, ...part }, new Set(['RC1951']));

test('a sound edition has no faults: chapters, articles and categories each count their own positions', () => {
	expect(issuesOf({})).toEqual([]);
});

describe('what is refused', () => {
	const chapter = { position: 2, title: 'Two', certainty: 'sourced', weight: 1 } as const;
	test.each<[what: string, part: Partial<Edition>, path: string, message: string]>([
		[
			'a chapter code that stands twice',
			{ chapters: [...sound.chapters, { ...chapter, code: 'I' }] },
			'chapter I',
			'code stands twice'
		],
		[
			'a position that two chapters claim',
			{ chapters: [...sound.chapters, { ...chapter, code: 'II', position: 1 }] },
			'chapter II',
			'position 1 is taken by I'
		],
		[
			'an article code that stands twice',
			{ articles: [...sound.articles, article({ position: 3 })] },
			'article I.1',
			'code stands twice'
		],
		[
			'a position that two articles claim',
			{ articles: [...sound.articles, article({ code: 'I.3', position: 2 })] },
			'article I.3',
			'position 2 is taken by I.2'
		],
		[
			'a category code that stands twice',
			{ categories: [...sound.categories, category({ position: 3 })] },
			'category visitors',
			'code stands twice'
		],
		[
			'a position that two categories claim',
			{ categories: [...sound.categories, category({ code: 'students' })] },
			'category students',
			'position 1 is taken by visitors'
		],
		[
			'an article of a chapter that is not there',
			{ articles: [...sound.articles, article({ code: 'X.1', chapter: 'X', position: 3 })] },
			'article X.1',
			'chapter "X" is not in the edition'
		],
		[
			'a code that does not begin with its chapter',
			{ articles: [...sound.articles, article({ code: 'II.1', position: 3 })] },
			'article II.1',
			'code must begin with its chapter, "I."'
		],
		[
			'a code that only looks as if it began with its chapter',
			{ articles: [...sound.articles, article({ code: 'IV.1', position: 3 })] },
			'article IV.1',
			'code must begin with its chapter, "I."'
		],
		[
			'a treaty that the list does not hold',
			{
				articles: [
					...sound.articles,
					article({
						code: 'I.3',
						position: 3,
						existingLaw: [{ treaty: 'CAT', article: '3', basis: 'general_knowledge' }]
					})
				]
			},
			'article I.3',
			'existing_law: treaty code "CAT" is not in treaties.csv'
		],
		[
			'an own article that is not there',
			{ categories: [category({ own: ['I.9'] })] },
			'category visitors',
			'own: article "I.9" is not in the edition'
		],
		[
			'a superseding article that is not there',
			{ categories: [category({ supersedes: [['I.9', 'I.1']] })] },
			'category visitors',
			'supersedes: article "I.9" is not in the edition'
		],
		[
			'a superseded article that is not there',
			{ categories: [category({ supersedes: [['I.1', 'I.9']] })] },
			'category visitors',
			'supersedes: article "I.9" is not in the edition'
		],
		[
			'an article that supersedes itself',
			{ categories: [category({ supersedes: [['I.1', 'I.1']] })] },
			'category visitors',
			'supersedes: "I.1" cannot supersede itself'
		],
		[
			'a circle of inheritance',
			{
				categories: [
					category({ code: 'a', inherits: ['b'] }),
					category({ code: 'b', position: 2, inherits: ['a'] })
				]
			},
			'categories',
			'Categories inherit in a circle: a → b → a'
		],
		[
			'a category that inherits from one that is not there',
			{ categories: [category({ inherits: ['nobody'] })] },
			'categories',
			'Unknown category "nobody" in visitors'
		]
	])('%s', (_what, part, path, message) => {
		expect(issuesOf(part)).toEqual([{ path, message }]);
	});

	test('every fault is told, not only the first', () => {
		const issues = issuesOf({
			articles: [second, article({ code: 'I.2', position: 2 }), article({ chapter: 'V' })],
			categories: [category({ own: ['I.8', 'I.9'], inherits: ['visitors'] })]
		});
		expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
			'article I.2: code stands twice',
			'article I.2: position 2 is taken by I.2',
			'article I.1: chapter "V" is not in the edition',
			'article I.1: code must begin with its chapter, "V."',
			'category visitors: own: article "I.8" is not in the edition',
			'category visitors: own: article "I.9" is not in the edition',
			'categories: Categories inherit in a circle: visitors → visitors'
		]);
	});
});
