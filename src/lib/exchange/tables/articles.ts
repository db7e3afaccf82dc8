import type { Article } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';

export interface ArticleRow {
	edition: string;
	article: Article;
	chapterTitle: string;
	/** categories that the article applies to, inherited ones included */
	categories: string[];
}

export const articlesTable: Table<ArticleRow> = {
	name: 'articles',
	columns: [
		{
			name: 'edition',
			type: 'code',
			meaning: 'edition of the catalogue',
			value: (row) => row.edition
		},
		{
			name: 'article',
			type: 'code',
			meaning: "the edition's own code; no number of the Convention",
			value: (row) => row.article.code
		},
		{
			name: 'position',
			type: 'integer',
			meaning: 'place in the edition',
			value: (row) => row.article.position
		},
		{ name: 'chapter', type: 'code', meaning: 'chapter', value: (row) => row.article.chapter },
		{
			name: 'chapter_title',
			type: 'text',
			meaning: 'title of the chapter',
			value: (row) => row.chapterTitle
		},
		{
			name: 'title',
			type: 'text',
			meaning: 'title of the article, our own',
			value: (row) => row.article.title
		},
		{
			name: 'duty',
			type: 'text',
			meaning: 'what the State must do',
			value: (row) => row.article.duty
		},
		{
			name: 'guidance',
			type: 'text',
			meaning: 'where to look, tests and border examples, one a line',
			value: (row) => row.article.guidance.join('\n')
		},
		{
			name: 'kind',
			type: 'code',
			meaning: 'law, policy or international',
			value: (row) => row.article.kind
		},
		{
			name: 'reach',
			type: 'code',
			meaning: 'any (whatever status), lawful or irregular',
			value: (row) => row.article.reach
		},
		{
			name: 'silence',
			type: 'code',
			meaning: 'no_provision, or general_law (silence of migration law: score the general rule)',
			value: (row) => row.article.silence
		},
		{
			name: 'na_reasons',
			type: 'list',
			meaning: 'reasons for "not applicable" that the article allows',
			value: (row) => row.article.naReasons
		},
		{
			name: 'bearers',
			type: 'list',
			meaning: 'roles in which a State owes the duty',
			value: (row) => row.article.bearers
		},
		{
			name: 'categories',
			type: 'list',
			meaning: 'categories that it applies to, own and inherited',
			value: (row) => row.categories
		},
		{
			name: 'existing_law',
			type: 'list',
			meaning: 'treaty provisions that contain the duty already, or part of it',
			value: (row) =>
				row.article.existingLaw.map((reference) =>
					`${reference.treaty} ${reference.article}`.trim()
				)
		},
		{
			name: 'certainty',
			type: 'code',
			meaning:
				'how sure it is that the Convention treats the subject: sourced, recollected, inferred',
			value: (row) => row.article.certainty
		},
		{
			name: 'scored',
			type: 'boolean',
			meaning: 'false: listed for completeness, never counted',
			value: (row) => row.article.scored
		},
		{
			name: 'official_no',
			type: 'text',
			meaning: 'number in the official text; empty until compared',
			value: (row) => row.article.officialNo || null
		}
	]
};
