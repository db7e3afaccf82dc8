import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Country } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	countryColumn,
	coverageColumn,
	iso3Column,
	methodColumn,
	points,
	rankColumn,
	regionColumn,
	subregionColumn,
	toCountry,
	toRound
} from './shared-columns.ts';

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
	key: ['round', 'iso3'],
	references: [toRound, toCountry],
	columns: [
		...roundColumns<CountryListRow>(),
		iso3Column((row) => row.country.iso3),
		countryColumn((row) => row.country.name),
		regionColumn((row) => row.country.region),
		subregionColumn((row) => row.country.subregion),
		{
			name: 'begun',
			type: 'boolean',
			empty: null,
			meaning: 'false: no answer counts yet',
			value: (row) => row.begun
		},
		methodColumn((row) => row.method),
		{
			name: 'overall',
			...points('not rated'),
			meaning: 'overall score',
			value: (row) => row.overall.score
		},
		{
			name: 'range_low',
			...points('rated, or nothing answered'),
			meaning: 'overall if every gap were 0',
			value: (row) => row.range?.low ?? null
		},
		{
			name: 'range_high',
			...points('rated, or nothing answered'),
			meaning: 'overall if every gap were 100',
			value: (row) => row.range?.high ?? null
		},
		coverageColumn((row) => row.overall.coverage),
		rankColumn((row) => row.overall.rank)
	]
};
