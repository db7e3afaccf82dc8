import { scoreOfAnswer } from '#lib/domain/finding.ts';
import type {
	AnswerStatus,
	Confidence,
	NotApplicableReason,
	Verification
} from '#lib/domain/vocabulary.ts';
import type { Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

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

export const scoresTable: Table<ScoreRow> = {
	name: 'scores',
	columns: [
		...roundColumns<ScoreRow>(),
		{
			name: 'iso3',
			type: 'code',
			meaning: 'country, ISO 3166-1 alpha-3',
			value: (row) => row.iso3
		},
		{ name: 'country', type: 'text', meaning: 'name of the country', value: (row) => row.country },
		{
			name: 'article',
			type: 'code',
			meaning: "the edition's own code, such as IV.12",
			value: (row) => row.article
		},
		{
			name: 'chapter',
			type: 'code',
			meaning: 'chapter of the article',
			value: (row) => row.chapter
		},
		{
			name: 'status',
			type: 'code',
			meaning: 'scored, no_provision, not_applicable or not_assessed',
			value: (row) => row.status
		},
		{
			name: 'level',
			type: 'integer',
			meaning: '0–4; only with status scored',
			value: (row) => row.level
		},
		{
			name: 'score',
			type: 'score',
			meaning: 'level × 25; 0 for no_provision; empty otherwise',
			value: (row) => scoreOfAnswer(row.status, row.level)
		},
		{
			name: 'not_applicable_reason',
			type: 'code',
			meaning: 'no_object, geography or competence',
			value: (row) => row.notApplicableReason
		},
		{
			name: 'confidence',
			type: 'code',
			meaning: 'how sure the reading is: low, medium, high',
			value: (row) => row.confidence
		},
		{
			name: 'verification',
			type: 'code',
			meaning: 'how the answer was settled: single, agreed, decided',
			value: (row) => row.verification
		},
		{
			name: 'coders',
			type: 'integer',
			meaning: 'number of coders assigned to the country',
			value: (row) => row.coders
		},
		{
			name: 'evidence_count',
			type: 'integer',
			meaning: 'number of pinpoints and search records',
			value: (row) => row.evidenceCount
		},
		{
			name: 'rationale',
			type: 'text',
			meaning: "the coder's reason",
			value: (row) => row.rationale
		},
		{
			name: 'updated_at',
			type: 'code',
			meaning: 'when the answer was saved, ISO 8601 UTC',
			value: (row) => row.updatedAt
		}
	]
};
