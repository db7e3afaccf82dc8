import type { Country } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';

export const countriesTable: Table<Country> = {
	name: 'countries',
	columns: [
		{ name: 'iso3', type: 'code', meaning: 'ISO 3166-1 alpha-3', value: (row) => row.iso3 },
		{
			name: 'iso2',
			type: 'code',
			meaning: 'ISO 3166-1 alpha-2 (NA is Namibia, not missing)',
			value: (row) => row.iso2
		},
		{ name: 'm49', type: 'code', meaning: 'UN M49 number, three digits', value: (row) => row.m49 },
		{ name: 'country', type: 'text', meaning: 'name', value: (row) => row.name },
		{ name: 'region', type: 'text', meaning: 'UN M49 region', value: (row) => row.region },
		{
			name: 'subregion',
			type: 'text',
			meaning: 'UN M49 sub-region',
			value: (row) => row.subregion
		},
		{ name: 'un_status', type: 'code', meaning: 'member or observer', value: (row) => row.unStatus }
	]
};
