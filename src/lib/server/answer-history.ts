import {
	type AnswerContent,
	type AnswerSnapshot,
	emptyAnswer,
	emptyEvidence
} from '#lib/domain/answer.ts';
import { type AnswerChange, changesBetween } from '#lib/domain/answer-changes.ts';
import type { Article, Country } from '#lib/domain/edition.ts';
import {
	type Forbidden,
	type Place,
	type Unknown,
	findPlace,
	writeRefusal
} from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Connection } from './db/open.ts';
import * as userTable from './db/users.ts';

/** One saved version of an answer, and what it changed. */
export interface AnswerVersion {
	version: number;
	/** ISO 8601 */
	savedAt: string;
	/** name of the person who saved it */
	savedBy: string;
	answer: AnswerContent;
	/** against the version before, or no answer; empty when it was saved without a change */
	changes: AnswerChange[];
}

export interface AnswerHistory {
	ok: true;
	round: { code: string; title: string };
	country: Country;
	article: Pick<Article, 'code' | 'title'>;
	/** newest first */
	versions: AnswerVersion[];
}

/** Every version of a coder's own answer. Another coder's country is refused, as in the workspace. */
export function answerHistory(db: Connection, place: Place): AnswerHistory | Unknown | Forbidden {
	const found = findPlace(db, place);
	if (!found.ok) return found;
	const { round, country, article } = found;
	const isCoder = assignmentTable.codersOf(db, place.round, place.iso3).includes(place.coder);
	const message = writeRefusal(db, place, round);
	if (message && !isCoder) return { ok: false, why: 'forbidden', message };
	const row = answerTable.find(db, place);
	return {
		ok: true,
		round: { code: round.code, title: round.title },
		country,
		article: { code: article.code, title: article.title },
		versions: row ? versionsOf(db, answerTable.historyOf(db, row.id)) : []
	};
}

/** `entries` newest first. */
function versionsOf(db: Connection, entries: readonly answerTable.HistoryEntry[]): AnswerVersion[] {
	const answers = entries.map(({ snapshot }) => completed(snapshot));
	return entries.map(({ version, savedAt, savedBy }, i) => {
		const answer = answers[i] ?? emptyAnswer;
		return {
			version,
			savedAt,
			savedBy: userTable.find(db, savedBy)?.name ?? savedBy,
			answer,
			changes: changesBetween(answers[i + 1] ?? emptyAnswer, answer)
		};
	});
}

/** A snapshot holds the fields that answers had when it was saved; those that came later were empty then. */
function completed({ version: _version, ...content }: AnswerSnapshot): AnswerContent {
	const evidence = content.evidence.map((item) => ({ ...emptyEvidence, ...item }));
	return { ...emptyAnswer, ...content, evidence };
}
