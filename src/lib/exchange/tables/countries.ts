import type { Country } from '#lib/domain/edition.ts';
import { unStatuses } from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { countryColumn, iso3Column, regionColumn, subregionColumn } from './shared-columns.ts';

/** Every country of the list. */
export const countriesTable: Table<Country> = {
	name: 'countries',
	key: ['iso3'],
	columns: [
		iso3Column((row) => row.iso3),
		{
			name: 'iso2',
			type: 'code',
			empty: null,
			meaning: 'ISO 3166-1 alpha-2 (NA is Namibia, not missing)',
			value: (row) => row.iso2
		},
		{
			name: 'm49',
			type: 'code',
			empty: null,
			meaning: 'UN M49 number, three digits',
			value: (row) => row.m49
		},
		countryColumn((row) => row.name),
		regionColumn((row) => row.region),
		subregionColumn((row) => row.subregion),
		{
			name: 'un_status',
			type: 'code',
			values: unStatuses,
			empty: null,
			meaning: 'standing at the United Nations',
			value: (row) => row.unStatus
		}
	]
};
