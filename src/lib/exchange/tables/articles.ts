import type { Article } from '#lib/domain/edition.ts';
import {
	articleKinds,
	bearers,
	certainties,
	notApplicableReasons,
	reaches,
	silences
} from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../table.ts';
import { articleColumn, editionColumn, places } from './shared-columns.ts';

export interface ArticleRow {
	edition: string;
	article: Article;
	chapterTitle: string;
	/** categories that the article applies to, inherited ones included */
	categories: string[];
}

/** The edition's articles, those that are not scored included. */
export const articlesTable: Table<ArticleRow> = {
	name: 'articles',
	key: ['edition', 'article'],
	columns: [
		editionColumn((row) => row.edition),
		articleColumn((row) => row.article.code),
		{
			name: 'position',
			type: 'integer',
			range: places,
			empty: null,
			meaning: 'place in the edition',
			value: (row) => row.article.position
		},
		{
			name: 'chapter',
			type: 'code',
			empty: null,
			meaning: 'chapter of the article',
			value: (row) => row.article.chapter
		},
		text('chapter_title', 'title of the chapter', (row) => row.chapterTitle),
		text('title', 'title of the article, our own', ({ article }) => article.title),
		text('duty', 'what the State must do', ({ article }) => article.duty),
		{
			...text('guidance', 'where to look, tests and border examples, one a line', ({ article }) =>
				article.guidance.join('\n')
			),
			empty: 'none was written'
		},
		{
			name: 'kind',
			type: 'code',
			values: articleKinds,
			empty: null,
			meaning: 'where the duty is looked for: law, policy, or relations between States',
			value: (row) => row.article.kind
		},
		{
			name: 'reach',
			type: 'code',
			values: reaches,
			empty: null,
			meaning: 'whom the duty covers; any = whatever status',
			value: (row) => row.article.reach
		},
		{
			name: 'silence',
			type: 'code',
			values: silences,
			empty: null,
			meaning: 'what silence of migration law means; general_law = the general rule is scored',
			value: (row) => row.article.silence
		},
		{
			name: 'na_reasons',
			type: 'list',
			values: notApplicableReasons,
			empty: 'the article applies everywhere',
			meaning: 'reasons for "not applicable" that the article allows',
			value: (row) => row.article.naReasons
		},
		{
			name: 'bearers',
			type: 'list',
			values: bearers,
			empty: null,
			meaning: 'roles in which a State owes the duty',
			value: (row) => row.article.bearers
		},
		{
			name: 'categories',
			type: 'list',
			empty: 'in no category',
			meaning: 'categories that it applies to, own and inherited',
			value: (row) => row.categories
		},
		{
			name: 'existing_law',
			type: 'list',
			empty: 'none is known',
			meaning: 'treaty provisions that contain the duty already, or part of it',
			value: (row) =>
				row.article.existingLaw.map((reference) =>
					`${reference.treaty} ${reference.article}`.trim()
				)
		},
		{
			name: 'certainty',
			type: 'code',
			values: certainties,
			empty: null,
			meaning: 'how sure it is that the Convention treats the subject',
			value: (row) => row.article.certainty
		},
		{
			name: 'scored',
			type: 'boolean',
			empty: null,
			meaning: 'false: listed for completeness, never counted',
			value: (row) => row.article.scored
		},
		{
			...text(
				'official_no',
				'number in the official text',
				({ article }) => article.officialNo || null
			),
			empty: 'not compared with the official text yet'
		}
	]
};

function text(
	name: string,
	meaning: string,
	value: Column<ArticleRow>['value']
): Column<ArticleRow> {
	return { name, type: 'text', empty: null, meaning, value };
}
