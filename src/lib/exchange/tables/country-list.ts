import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Country } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

export interface CountryListRow extends InRound {
	country: Country;
	method: string;
	/** false: no answer that counts yet */
	begun: boolean;
	overall: Aggregate & { rank: number | null };
	range: { low: number; high: number } | null;
}

/** What `/countries` shows: every country of the list, whether it is assessed or not. */
export const countryListTable: Table<CountryListRow> = {
	name: 'country_list',
	columns: [
		...roundColumns<CountryListRow>(),
		{
			name: 'iso3',
			type: 'code',
			meaning: 'ISO 3166-1 alpha-3',
			value: (row) => row.country.iso3
		},
		{ name: 'country', type: 'text', meaning: 'name', value: (row) => row.country.name },
		{
			name: 'region',
			type: 'text',
			meaning: 'UN M49 region',
			value: (row) => row.country.region
		},
		{
			name: 'subregion',
			type: 'text',
			meaning: 'UN M49 sub-region',
			value: (row) => row.country.subregion
		},
		{
			name: 'begun',
			type: 'boolean',
			meaning: 'false: no answer counts yet',
			value: (row) => row.begun
		},
		{
			name: 'method',
			type: 'code',
			meaning: 'mimc-1, or the parameters that differ from it as a query string',
			value: (row) => row.method
		},
		{
			name: 'overall',
			type: 'score',
			meaning: 'overall score, 0–100; empty = not rated',
			value: (row) => row.overall.score
		},
		{
			name: 'range_low',
			type: 'score',
			meaning: 'overall if every gap were 0; only where it is not rated',
			value: (row) => row.range?.low ?? null
		},
		{
			name: 'range_high',
			type: 'score',
			meaning: 'overall if every gap were 100; only where it is not rated',
			value: (row) => row.range?.high ?? null
		},
		{
			name: 'coverage',
			type: 'score',
			meaning: 'answered ÷ applicable articles, 0–1; empty when nothing applies',
			value: (row) => row.overall.coverage
		},
		{
			name: 'rank',
			type: 'integer',
			meaning: 'among all rated countries, ties share the best; empty = not rated',
			value: (row) => row.overall.rank
		}
	]
};
