import type { Table } from '../table.ts';
import { toRound } from './shared-columns.ts';

export interface ReleaseRow {
	release: string;
	round: string;
	title: string;
	asOf: string;
	publishedAt: string;
	sha256: string;
}

/** Frozen, numbered states of a round. */
export const releasesTable: Table<ReleaseRow> = {
	name: 'releases',
	key: ['release'],
	references: [toRound],
	columns: [
		{
			name: 'release',
			type: 'code',
			empty: null,
			meaning: 'number of the release, which never changes',
			value: (row) => row.release
		},
		{
			name: 'round',
			type: 'code',
			empty: null,
			meaning: 'assessment round that was frozen',
			value: (row) => row.round
		},
		{ name: 'title', type: 'text', empty: null, meaning: 'title', value: (row) => row.title },
		{
			name: 'as_of',
			type: 'date',
			empty: null,
			meaning: 'law in force on this day was scored',
			value: (row) => row.asOf
		},
		{
			name: 'published_at',
			type: 'time',
			empty: null,
			meaning: 'when it was published',
			value: (row) => row.publishedAt
		},
		{
			name: 'sha256',
			type: 'code',
			empty: null,
			meaning: 'SHA-256 of its data package, as 64 hexadecimal digits',
			value: (row) => row.sha256
		}
	]
};
