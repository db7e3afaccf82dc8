import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

export const aggregateLevels = ['overall', 'chapter', 'category', 'category_own'] as const;
export type AggregateLevel = (typeof aggregateLevels)[number];

export interface AggregateRow extends InRound {
	iso3: string;
	country: string;
	level: AggregateLevel;
	/** chapter or category; null for overall */
	code: string | null;
	label: string;
	method: string;
	aggregate: Aggregate & { rank: number | null };
}

export const aggregatesTable: Table<AggregateRow> = {
	name: 'aggregates',
	columns: [
		...roundColumns<AggregateRow>(),
		{
			name: 'iso3',
			type: 'code',
			meaning: 'country, ISO 3166-1 alpha-3',
			value: (row) => row.iso3
		},
		{ name: 'country', type: 'text', meaning: 'name of the country', value: (row) => row.country },
		{
			name: 'level',
			type: 'code',
			meaning: 'overall, chapter, category (own and inherited) or category_own',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'code',
			meaning: 'chapter or category; empty for overall',
			value: (row) => row.code
		},
		{
			name: 'label',
			type: 'text',
			meaning: 'title of the chapter or category',
			value: (row) => row.label
		},
		{
			name: 'method',
			type: 'code',
			meaning: 'mimc-1, or the parameters that differ from it as a query string',
			value: (row) => row.method
		},
		{
			name: 'score',
			type: 'score',
			meaning: '0–100; empty = not rated',
			value: (row) => row.aggregate.score
		},
		{
			name: 'coverage',
			type: 'score',
			meaning: 'answered ÷ applicable articles, 0–1; empty when nothing applies',
			value: (row) => row.aggregate.coverage
		},
		{
			name: 'n_answered',
			type: 'integer',
			meaning: 'articles scored or with no provision found',
			value: (row) => row.aggregate.nAnswered
		},
		{
			name: 'n_applicable',
			type: 'integer',
			meaning: 'articles that apply to the country',
			value: (row) => row.aggregate.nApplicable
		},
		{
			name: 'n_not_applicable',
			type: 'integer',
			meaning: 'articles that do not apply',
			value: (row) => row.aggregate.nNotApplicable
		},
		{
			name: 'rank',
			type: 'integer',
			meaning: 'among all rated countries, ties share the best; empty = not rated',
			value: (row) => row.aggregate.rank
		}
	]
};
