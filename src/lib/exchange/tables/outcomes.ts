import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	countryColumn,
	groupColumns,
	iso3Column,
	methodColumn,
	places,
	points,
	toCountry,
	toRound
} from './shared-columns.ts';

const outcomeLevels = ['overall', 'chapter', 'category'] as const;

/** A score of one country as it is and as it would be after reforms. */
export interface OutcomeRow extends InRound {
	iso3: string;
	country: string;
	level: (typeof outcomeLevels)[number];
	code: string | null;
	label: string;
	method: string;
	/** reforms as the address writes them; null = none */
	raise: string | null;
	before: number | null;
	after: number | null;
	/** of overall only */
	rankBefore: number | null;
	rankAfter: number | null;
}

/** What `/countries/BRA/what-if` shows of scores, one row for each. */
export const outcomesTable: Table<OutcomeRow> = {
	name: 'what_if',
	key: ['round', 'iso3', 'level', 'code'],
	references: [toRound, toCountry],
	columns: [
		...roundColumns<OutcomeRow>(),
		iso3Column((row) => row.iso3),
		countryColumn((row) => row.country),
		...groupColumns<OutcomeRow>(outcomeLevels),
		{ name: 'label', type: 'text', empty: null, meaning: 'title of it', value: (row) => row.label },
		methodColumn((row) => row.method),
		{
			name: 'raise',
			type: 'list',
			empty: 'no reform is tried out',
			meaning:
				'reforms that are tried out, article:level; those that the page names as not possible change nothing',
			value: (row) => row.raise?.split(',') ?? []
		},
		{
			name: 'before',
			...points('not rated'),
			meaning: 'score as it is',
			value: (row) => row.before
		},
		{
			name: 'after',
			...points('not rated'),
			meaning: 'score if the law changed so; no score of any law',
			value: (row) => row.after
		},
		{
			name: 'difference',
			...points('one of them is not rated'),
			range: { minimum: -100, maximum: 100 },
			meaning: 'after − before',
			value: (row) => (row.before === null || row.after === null ? null : row.after - row.before)
		},
		{
			name: 'rank_before',
			type: 'integer',
			range: places,
			empty: 'not overall, or not rated',
			meaning: 'rank among all rated countries as it is',
			value: (row) => row.rankBefore
		},
		{
			name: 'rank_after',
			type: 'integer',
			range: places,
			empty: 'not overall, or not rated',
			meaning: 'rank if the law changed so, every other country held constant',
			value: (row) => row.rankAfter
		}
	]
};
