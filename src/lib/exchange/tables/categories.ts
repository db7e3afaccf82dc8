import type { Category } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';
import { editionColumn, places } from './shared-columns.ts';

export interface CategoryRow {
	edition: string;
	category: Category;
	own: string[];
	cumulative: string[];
}

/** The edition's groups of mobile people with what they inherit. */
export const categoriesTable: Table<CategoryRow> = {
	name: 'categories',
	key: ['edition', 'category'],
	columns: [
		editionColumn((row) => row.edition),
		{
			name: 'category',
			type: 'code',
			empty: null,
			meaning: 'group of mobile people',
			value: (row) => row.category.code
		},
		{
			name: 'position',
			type: 'integer',
			range: places,
			empty: null,
			meaning: 'place in the edition',
			value: (row) => row.category.position
		},
		{
			name: 'title',
			type: 'text',
			empty: null,
			meaning: 'name of the group',
			value: (row) => row.category.title
		},
		{
			name: 'definition',
			type: 'text',
			empty: null,
			meaning: 'working definition, our own',
			value: (row) => row.category.definition
		},
		{
			name: 'inherits',
			type: 'list',
			empty: 'inherits from none',
			meaning: 'categories whose articles it inherits',
			value: (row) => row.category.inherits
		},
		{
			name: 'articles_own',
			type: 'list',
			empty: 'has none of its own',
			meaning: 'its own articles',
			value: (row) => row.own
		},
		{
			name: 'articles_cumulative',
			type: 'list',
			empty: 'has none',
			meaning: 'own and inherited, superseded ones out',
			value: (row) => row.cumulative
		},
		{
			name: 'supersedes',
			type: 'list',
			empty: 'supersedes none',
			meaning: 'pairs new>old: the same duty at a higher standard',
			value: (row) => row.category.supersedes.map(([by, old]) => `${by}>${old}`)
		}
	]
};
