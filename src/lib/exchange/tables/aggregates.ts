import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	articleCount,
	countryColumn,
	groupColumns,
	coverageColumn,
	iso3Column,
	methodColumn,
	points,
	rankColumn,
	toCountry,
	toRound
} from './shared-columns.ts';

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

/** Overall, chapters and categories of each country whose assessment has begun. */
export const aggregatesTable: Table<AggregateRow> = {
	name: 'aggregates',
	key: ['round', 'iso3', 'level', 'code'],
	references: [toRound, toCountry],
	columns: [
		...roundColumns<AggregateRow>(),
		iso3Column((row) => row.iso3),
		countryColumn((row) => row.country),
		...groupColumns<AggregateRow>(aggregateLevels),
		{
			name: 'label',
			type: 'text',
			empty: null,
			meaning: 'title of the chapter or category',
			value: (row) => row.label
		},
		methodColumn((row) => row.method),
		{
			name: 'score',
			...points('not rated'),
			meaning: 'alignment of the law on paper with the Convention',
			value: (row) => row.aggregate.score
		},
		coverageColumn((row) => row.aggregate.coverage),
		{
			name: 'n_answered',
			...articleCount,
			meaning: 'articles scored or with no provision found',
			value: (row) => row.aggregate.nAnswered
		},
		{
			name: 'n_applicable',
			...articleCount,
			meaning: 'articles that apply to the country',
			value: (row) => row.aggregate.nApplicable
		},
		{
			name: 'n_not_applicable',
			...articleCount,
			meaning: 'articles that do not apply',
			value: (row) => row.aggregate.nNotApplicable
		},
		rankColumn((row) => row.aggregate.rank)
	]
};
