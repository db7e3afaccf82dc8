import type { Category } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';

export interface CategoryRow {
	edition: string;
	category: Category;
	own: string[];
	cumulative: string[];
}

export const categoriesTable: Table<CategoryRow> = {
	name: 'categories',
	columns: [
		{
			name: 'edition',
			type: 'code',
			meaning: 'edition of the catalogue',
			value: (row) => row.edition
		},
		{
			name: 'category',
			type: 'code',
			meaning: 'group of mobile people',
			value: (row) => row.category.code
		},
		{
			name: 'position',
			type: 'integer',
			meaning: 'place in the edition',
			value: (row) => row.category.position
		},
		{
			name: 'title',
			type: 'text',
			meaning: 'name of the group',
			value: (row) => row.category.title
		},
		{
			name: 'definition',
			type: 'text',
			meaning: 'working definition, our own',
			value: (row) => row.category.definition
		},
		{
			name: 'inherits',
			type: 'list',
			meaning: 'categories whose articles it inherits',
			value: (row) => row.category.inherits
		},
		{ name: 'articles_own', type: 'list', meaning: 'its own articles', value: (row) => row.own },
		{
			name: 'articles_cumulative',
			type: 'list',
			meaning: 'own and inherited, superseded ones out',
			value: (row) => row.cumulative
		},
		{
			name: 'supersedes',
			type: 'list',
			meaning: 'pairs new>old: the same duty at a higher standard',
			value: (row) => row.category.supersedes.map(([by, old]) => `${by}>${old}`)
		}
	]
};
