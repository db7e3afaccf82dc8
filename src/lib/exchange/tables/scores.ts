import { scoreOfAnswer } from '#lib/domain/finding.ts';
import {
	type AnswerStatus,
	type Confidence,
	type NotApplicableReason,
	type Verification,
	answerStatuses,
	confidences,
	notApplicableReasons,
	verifications
} from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	articleColumn,
	countryColumn,
	iso3Column,
	levelRange,
	points,
	toArticle,
	toCountry,
	toRound
} from './shared-columns.ts';

/** One scored article of one country whose assessment has begun. */
export interface ScoreRow extends InRound {
	iso3: string;
	country: string;
	article: string;
	chapter: string;
	status: AnswerStatus;
	level: number | null;
	notApplicableReason: NotApplicableReason | null;
	confidence: Confidence | null;
	verification: Verification | null;
	coders: number;
	evidenceCount: number;
	rationale: string | null;
	updatedAt: string | null;
}

/** One row for every scored article of every country whose assessment has begun. */
export const scoresTable: Table<ScoreRow> = {
	name: 'scores',
	key: ['round', 'iso3', 'article'],
	references: [toRound, toCountry, toArticle],
	columns: [
		...roundColumns<ScoreRow>(),
		iso3Column((row) => row.iso3),
		countryColumn((row) => row.country),
		articleColumn((row) => row.article),
		{
			name: 'chapter',
			type: 'code',
			empty: null,
			meaning: 'chapter of the article',
			value: (row) => row.chapter
		},
		{
			name: 'status',
			type: 'code',
			values: answerStatuses,
			empty: null,
			meaning: 'kind of answer; no_provision = searched, no rule found',
			value: (row) => row.status
		},
		{
			name: 'level',
			type: 'integer',
			range: levelRange,
			empty: 'status is not scored',
			meaning: '0 contrary to the duty, 4 all of it',
			value: (row) => row.level
		},
		{
			name: 'score',
			...points('not_applicable or not_assessed'),
			meaning: 'level × 25; 0 for no_provision',
			value: (row) => scoreOfAnswer(row.status, row.level)
		},
		{
			name: 'not_applicable_reason',
			type: 'code',
			values: notApplicableReasons,
			empty: 'status is not not_applicable',
			meaning: 'why the article does not apply',
			value: (row) => row.notApplicableReason
		},
		{
			name: 'confidence',
			type: 'code',
			values: confidences,
			empty: 'not said',
			meaning: 'how sure the reading is',
			value: (row) => row.confidence
		},
		{
			name: 'verification',
			type: 'code',
			values: verifications,
			empty: 'not_assessed',
			meaning: 'how the answer was settled: by one coder, by agreement, by a reviewer',
			value: (row) => row.verification
		},
		{
			name: 'coders',
			type: 'integer',
			unit: 'coders',
			range: { minimum: 0 },
			empty: null,
			meaning: 'number of coders assigned to the country',
			value: (row) => row.coders
		},
		{
			name: 'evidence_count',
			type: 'integer',
			unit: 'records',
			range: { minimum: 0 },
			empty: null,
			meaning: 'number of pinpoints and search records',
			value: (row) => row.evidenceCount
		},
		{
			name: 'rationale',
			type: 'text',
			empty: 'none was written',
			meaning: "the coder's reason",
			value: (row) => row.rationale
		},
		{
			name: 'updated_at',
			type: 'time',
			empty: 'not_assessed',
			meaning: 'when the answer was saved',
			value: (row) => row.updatedAt
		}
	]
};
