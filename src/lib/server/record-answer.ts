import { type AnswerContent, type Issue, answerIssues, emptyAnswer } from '#lib/domain/answer.ts';
import { scoreOfAnswer } from '#lib/domain/finding.ts';
import { type Place, type Unknown, becomeCoder, findPlace, writeRefusal } from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import { fileIssues } from './file-issues.ts';
import { writeAnswers } from './write-answers.ts';

/** One coder's stored answer as the interface gives it. `version` is 0 where nothing was stored yet. */
export interface StoredAnswer extends AnswerContent {
	round: string;
	iso3: string;
	article: string;
	score: number | null;
	version: number;
	updated_at: string | null;
}

export type Recorded =
	| { ok: true; answer: StoredAnswer }
	| Unknown
	| { ok: false; why: 'forbidden'; message: string }
	| { ok: false; why: 'invalid'; issues: Issue[] }
	| { ok: false; why: 'stale'; current: StoredAnswer };

/** The coder's own current answer with its evidence. */
export function readAnswer(
	db: Connection,
	place: Place
): { ok: true; answer: StoredAnswer } | Unknown {
	const found = findPlace(db, place);
	return found.ok ? { ok: true, answer: storedAnswer(db, place) } : found;
}

/**
 * Stores a coder's answer: answer, evidence and history in one transaction, or nothing. Refused when the round is not
 * open, the country is another coder's, the answer breaks a rule, or `version` is not the stored one.
 */
export function recordAnswer(
	db: Connection,
	place: Place,
	{ answer, version }: { answer: AnswerContent; version: number },
	now: Date
): Recorded {
	return db.transaction(
		(tx): Recorded => {
			const found = findPlace(tx, place);
			if (!found.ok) return found;
			const refusal = writeRefusal(tx, place, found.round);
			if (refusal) return { ok: false, why: 'forbidden', message: refusal };
			const issues = [...answerIssues(found.article, answer), ...fileIssues(tx, answer.evidence)];
			if (issues.length > 0) return { ok: false, why: 'invalid', issues };
			const current = storedAnswer(tx, place);
			if (current.version !== version) return { ok: false, why: 'stale', current };
			becomeCoder(tx, place, now);
			const { article } = place;
			writeAnswers(
				tx,
				{ ...place, edition: found.edition.id },
				[{ article, answer, version }],
				now
			);
			return { ok: true, answer: storedAnswer(tx, place) };
		},
		// takes the write lock before reading: two savers of one version cannot both find theirs current
		{ behavior: 'immediate' }
	);
}

/** The coder's stored answer; `not_assessed` with version 0 where there is none. */
export function storedAnswer(db: Connection, place: Place): StoredAnswer {
	const { round, iso3, article } = place;
	const row = answerTable.find(db, place);
	const content = row
		? answerTable.contentOf(row, evidenceTable.ofAnswer(db, row.id))
		: emptyAnswer;
	return {
		round,
		iso3,
		article,
		...content,
		score: scoreOfAnswer(content.status, content.level),
		version: row?.version ?? 0,
		updated_at: row?.updatedAt ?? null
	};
}
