import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

/** A score of one country as it is and as it would be after reforms. */
export interface OutcomeRow extends InRound {
	iso3: string;
	country: string;
	level: 'overall' | 'chapter' | 'category';
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
	columns: [
		...roundColumns<OutcomeRow>(),
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
			meaning: 'overall, chapter or category (own and inherited)',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'code',
			meaning: 'chapter or category; empty for overall',
			value: (row) => row.code
		},
		{ name: 'label', type: 'text', meaning: 'title of it', value: (row) => row.label },
		{
			name: 'method',
			type: 'code',
			meaning: 'mimc-1, or the parameters that differ from it as a query string',
			value: (row) => row.method
		},
		{
			name: 'raise',
			type: 'list',
			meaning:
				'reforms that are tried out, article:level; those that the page names as not possible change nothing',
			value: (row) => row.raise?.split(',') ?? []
		},
		{
			name: 'before',
			type: 'score',
			meaning: 'score as it is, 0–100; empty = not rated',
			value: (row) => row.before
		},
		{
			name: 'after',
			type: 'score',
			meaning: 'score if the law changed so; no score of any law. Empty = not rated',
			value: (row) => row.after
		},
		{
			name: 'difference',
			type: 'score',
			meaning: 'after − before; empty where one of them is not rated',
			value: (row) => (row.before === null || row.after === null ? null : row.after - row.before)
		},
		{
			name: 'rank_before',
			type: 'integer',
			meaning: 'of overall: rank among all rated countries as it is; empty = not rated',
			value: (row) => row.rankBefore
		},
		{
			name: 'rank_after',
			type: 'integer',
			meaning: 'of overall: rank if the law changed so, every other country held constant',
			value: (row) => row.rankAfter
		}
	]
};
