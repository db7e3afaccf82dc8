import type { Table } from '../table.ts';
import { articleColumn, editionColumn, methodColumn, share, toArticle } from './shared-columns.ts';

export interface EffectiveWeightRow {
	edition: string;
	method: string;
	chapter: string;
	chapterTitle: string;
	chapterWeight: number;
	article: string;
	title: string;
	share: number;
}

/** What `/method` shows: how much of the overall score each scored article is. */
export const effectiveWeightsTable: Table<EffectiveWeightRow> = {
	name: 'effective_weights',
	key: ['edition', 'article'],
	references: [toArticle],
	columns: [
		editionColumn((row) => row.edition),
		methodColumn((row) => row.method),
		{
			name: 'chapter',
			type: 'code',
			empty: null,
			meaning: 'chapter of the article',
			value: (row) => row.chapter
		},
		{
			name: 'chapter_title',
			type: 'text',
			empty: null,
			meaning: 'title of the chapter',
			value: (row) => row.chapterTitle
		},
		{
			name: 'chapter_weight',
			type: 'number',
			range: { minimum: 0 },
			empty: null,
			meaning: 'weight of the chapter in the overall score',
			value: (row) => row.chapterWeight
		},
		articleColumn((row) => row.article),
		{
			name: 'title',
			type: 'text',
			empty: null,
			meaning: 'title of the article, our own',
			value: (row) => row.title
		},
		{
			name: 'share',
			...share(null),
			meaning: 'share of the overall score when every article is answered',
			value: (row) => row.share
		}
	]
};
