import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	countryColumn,
	iso3Column,
	methodColumn,
	places,
	points,
	toCountry,
	toRound
} from './shared-columns.ts';

export const whatIfLevels = ['overall', 'chapter', 'category'] as const;

export interface WhatIfRow extends InRound {
	iso3: string;
	country: string;
	method: string;
	/** `IV.12:4` … */
	raised: string[];
	level: (typeof whatIfLevels)[number];
	code: string | null;
	label: string;
	before: number | null;
	after: number | null;
	rankBefore: number | null;
	rankAfter: number | null;
}

/** What `/countries/BRA/what-if` shows: scores as they are, and as they would be with some articles raised. */
export const whatIfTable: Table<WhatIfRow> = {
	name: 'what_if',
	key: ['round', 'iso3', 'level', 'code'],
	references: [toRound, toCountry],
	columns: [
		...roundColumns<WhatIfRow>(),
		iso3Column((row) => row.iso3),
		countryColumn((row) => row.country),
		methodColumn((row) => row.method),
		{
			name: 'raised',
			type: 'list',
			empty: 'nothing is raised',
			meaning: 'articles that are imagined at a level, article:level',
			value: (row) => row.raised
		},
		{
			name: 'level',
			type: 'code',
			values: whatIfLevels,
			empty: null,
			meaning: 'what the row sums up; category = own and inherited articles',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'code',
			empty: 'overall',
			meaning: 'chapter or category',
			value: (row) => row.code
		},
		{ name: 'label', type: 'text', empty: null, meaning: 'title of it', value: (row) => row.label },
		{
			name: 'before',
			...points('not rated'),
			meaning: 'score as it is',
			value: (row) => row.before
		},
		{
			name: 'after',
			...points('not rated'),
			meaning: 'score with the articles raised, every other country as it is',
			value: (row) => row.after
		},
		{
			name: 'rank_before',
			type: 'integer',
			range: places,
			empty: 'not overall, or not rated',
			meaning: 'rank as it is',
			value: (row) => row.rankBefore
		},
		{
			name: 'rank_after',
			type: 'integer',
			range: places,
			empty: 'not overall, or not rated',
			meaning: 'rank with the articles raised',
			value: (row) => row.rankAfter
		}
	]
};
