import type { AnswerStatus } from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

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
	columns: [
		...roundColumns<ComparisonRow>(),
		{
			name: 'level',
			type: 'code',
			meaning: 'overall, chapter, category (own and inherited), article or share_ahead',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'code',
			meaning: 'chapter, category or article; for share_ahead the other country; empty for overall',
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
			name: 'iso3',
			type: 'code',
			meaning: 'country, ISO 3166-1 alpha-3',
			value: (row) => row.iso3
		},
		{ name: 'country', type: 'text', meaning: 'name of the country', value: (row) => row.country },
		{
			name: 'status',
			type: 'code',
			meaning: 'of an article: scored, no_provision, not_applicable or not_assessed',
			value: (row) => row.status
		},
		{
			name: 'answer_level',
			type: 'integer',
			meaning: 'of an article: 0–4; only with status scored',
			value: (row) => row.answerLevel
		},
		{
			name: 'score',
			type: 'score',
			meaning: '0–100; empty = not rated, or no answer',
			value: (row) => row.score
		},
		{
			name: 'coverage',
			type: 'score',
			meaning: 'answered ÷ applicable articles, 0–1; not of articles',
			value: (row) => row.coverage
		},
		{
			name: 'share_ahead',
			type: 'score',
			meaning:
				'share of weightings in which the country is ahead of the other, 0–1; no probability that its law is better',
			value: (row) => row.shareAhead
		}
	]
};
