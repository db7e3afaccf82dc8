import { roundStatuses } from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { editionColumn } from './shared-columns.ts';

export interface RoundRow {
	code: string;
	title: string;
	asOf: string;
	status: string;
	edition: string;
}

/** Assessment rounds, in the order of their dates. */
export const roundsTable: Table<RoundRow> = {
	name: 'rounds',
	key: ['round'],
	columns: [
		{
			name: 'round',
			type: 'code',
			empty: null,
			meaning: 'short, stable code',
			value: (row) => row.code
		},
		{ name: 'title', type: 'text', empty: null, meaning: 'title', value: (row) => row.title },
		{
			name: 'as_of',
			type: 'date',
			empty: null,
			meaning: 'law in force on this day is scored',
			value: (row) => row.asOf
		},
		{
			name: 'status',
			type: 'code',
			values: roundStatuses,
			empty: null,
			meaning: 'how far the round is; open = scores may still change',
			value: (row) => row.status
		},
		editionColumn((row) => row.edition)
	]
};
