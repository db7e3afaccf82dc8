import { type AnswerStatus, answerStatuses } from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	countryColumn,
	coverageColumn,
	iso3Column,
	levelRange,
	methodColumn,
	points,
	share,
	toCountry,
	toRound
} from './shared-columns.ts';

export const comparisonLevels = [
	'overall',
	'chapter',
	'category',
	'article',
	'share_ahead'
] as const;

export interface ComparisonRow extends InRound {
	level: (typeof comparisonLevels)[number];
	code: string | null;
	label: string;
	method: string;
	iso3: string;
	country: string;
	/** of articles only */
	status: AnswerStatus | null;
	answerLevel: number | null;
	score: number | null;
	coverage: number | null;
	shareAhead: number | null;
}

/** What `/compare` shows, one row for each number and country. */
export const comparisonTable: Table<ComparisonRow> = {
	name: 'comparison',
	key: ['round', 'level', 'code', 'iso3'],
	references: [toRound, toCountry],
	columns: [
		...roundColumns<ComparisonRow>(),
		{
			name: 'level',
			type: 'code',
			values: comparisonLevels,
			empty: null,
			meaning: 'what the row is about; category = own and inherited articles',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'code',
			empty: 'overall',
			meaning: 'chapter, category or article; for share_ahead the other country',
			value: (row) => row.code
		},
		{
			name: 'label',
			type: 'text',
			empty: null,
			meaning: 'title of it',
			value: (row) => row.label
		},
		methodColumn((row) => row.method),
		iso3Column((row) => row.iso3),
		countryColumn((row) => row.country),
		{
			name: 'status',
			type: 'code',
			values: answerStatuses,
			empty: 'not an article',
			meaning: 'answer to the article',
			value: (row) => row.status
		},
		{
			name: 'answer_level',
			type: 'integer',
			range: levelRange,
			empty: 'not an article, or its status is not scored',
			meaning: 'level of the article: 0 contrary to the duty, 4 all of it',
			value: (row) => row.answerLevel
		},
		{
			name: 'score',
			...points('not rated, or no answer'),
			meaning: 'alignment of the law on paper with the Convention',
			value: (row) => row.score
		},
		coverageColumn((row) => row.coverage, 'an article, or nothing applies'),
		{
			name: 'share_ahead',
			...share('not share_ahead, or nothing to compare'),
			meaning:
				'share of weightings in which the country is ahead of the other; no probability that its law is better',
			value: (row) => row.shareAhead
		}
	]
};
