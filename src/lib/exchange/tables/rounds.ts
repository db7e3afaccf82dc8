import type { Table } from '../table.ts';

export interface RoundRow {
	code: string;
	title: string;
	asOf: string;
	status: string;
	edition: string;
}

export const roundsTable: Table<RoundRow> = {
	name: 'rounds',
	columns: [
		{ name: 'round', type: 'code', meaning: 'short, stable code', value: (row) => row.code },
		{ name: 'title', type: 'text', meaning: 'title', value: (row) => row.title },
		{
			name: 'as_of',
			type: 'code',
			meaning: 'law in force on this day is scored, YYYY-MM-DD',
			value: (row) => row.asOf
		},
		{
			name: 'status',
			type: 'code',
			meaning: 'draft, open, in_review or closed',
			value: (row) => row.status
		},
		{
			name: 'edition',
			type: 'code',
			meaning: 'edition of the catalogue',
			value: (row) => row.edition
		}
	]
};
