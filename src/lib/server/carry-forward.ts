import type { AnswerContent } from '#lib/domain/answer.ts';
import { carryMessages as text } from '#lib/messages/carried.ts';
import {
	type Assessment,
	type Forbidden,
	type Place,
	type Unknown,
	becomeCoder,
	findAssessment,
	findPlace,
	writeRefusal
} from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as carriedTable from './db/carried-answers.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { earlierRounds, settledContents } from './previous-answer.ts';
import { settledRound } from './settled-round.ts';

/** An answer of an earlier round that waits to be confirmed, changed or dropped. It is no answer and counts nowhere. */
export interface CarriedAnswer extends AnswerContent {
	/** code of the round that it comes from */
	fromRound: string;
}

export type CarriedForward =
	/** how many answers wait now, and how many were left aside because their article has an answer */
	| { ok: true; carried: number; answered: number }
	| Unknown
	| Forbidden
	/** the round is not an earlier one of the same edition */
	| { ok: false; why: 'unsuited'; message: string };

/**
 * Puts what counts for the country in an earlier round before the coder, for every article without a finding. Makes the
 * person the coder where nobody is. Doing it again brings back what was dropped meanwhile.
 */
export function carryForward(
	db: Connection,
	assessment: Assessment,
	fromRound: string,
	now: Date
): CarriedForward {
	return db.transaction(
		(tx): CarriedForward => {
			const found = findAssessment(tx, assessment);
			if (!found.ok) return found;
			const refusal = writeRefusal(tx, assessment, found.round);
			if (refusal) return { ok: false, why: 'forbidden', message: refusal };
			const unsuited = sourceRefusal(tx, assessment, found.round, fromRound);
			if (unsuited) return unsuited;
			becomeCoder(tx, assessment, now);
			const answered = answeredArticles(tx, assessment);
			const known = new Set(found.edition.articles.filter((a) => a.scored).map((a) => a.code));
			const contents = [...settledContents(tx, fromRound, assessment.iso3)].filter(([article]) =>
				known.has(article)
			);
			const rows = contents
				.filter(([article]) => !answered.has(article))
				// why the earlier answer had changed is not why this one does
				.map(([article, content]) => ({ article, content: { ...content, change_reason: null } }));
			carriedTable.putAll(
				tx,
				rows.map((row) => ({ ...assessment, fromRound, ...row }))
			);
			return { ok: true, carried: rows.length, answered: contents.length - rows.length };
		},
		{ behavior: 'immediate' }
	);
}

function sourceRefusal(
	db: Connection,
	assessment: Assessment,
	round: roundTable.RoundRow,
	fromRound: string
): Exclude<CarriedForward, { ok: true }> | null {
	const from = roundTable.find(db, fromRound);
	if (!from) return { ok: false, why: 'unknown', message: text.unknownRound(fromRound) };
	if (from.asOf >= round.asOf)
		return { ok: false, why: 'unsuited', message: text.notEarlier(from.code, round.code) };
	if (from.edition !== round.edition)
		return { ok: false, why: 'unsuited', message: text.otherEdition(from.code, round.code) };
	if (earlierRounds(db, assessment).every(({ code }) => code !== from.code))
		return { ok: false, why: 'forbidden', message: text.notVisible(from.code) };
	return null;
}

function answeredArticles(db: Connection, assessment: Assessment): Set<string> {
	const rows = answerTable.ofCoder(db, assessment);
	return new Set(
		rows.filter(({ status }) => status !== 'not_assessed').map(({ article }) => article)
	);
}

/** What waits for a coder, by article. */
export function carriedOf(db: Connection, assessment: Assessment): Map<string, CarriedAnswer> {
	const rows = carriedTable.ofCoder(db, assessment);
	const now = new Map(
		[...new Set(rows.map(({ fromRound }) => fromRound))].map((round) => [
			round,
			settledContents(db, round, assessment.iso3)
		])
	);
	return new Map(
		rows.map(({ article, fromRound, content }) => {
			const { evidence } = current(content, now.get(fromRound)?.get(article));
			return [article, { ...content, evidence, fromRound }];
		})
	);
}

/** Instruments belong to the country: one that was corrected since must not come back as it was. */
function current(carried: AnswerContent, settled: AnswerContent | undefined): AnswerContent {
	const isSame = settled?.status === carried.status && settled.level === carried.level;
	return isSame ? settled : carried;
}

/** Drops what waits for an article. Dropping what is not there changes nothing. */
export function dropCarried(
	db: Connection,
	place: Place
): { ok: true; dropped: boolean } | Unknown | Forbidden {
	return db.transaction(
		(tx) => {
			const found = findPlace(tx, place);
			if (!found.ok) return found;
			const message = writeRefusal(tx, place, found.round);
			if (message) return { ok: false, why: 'forbidden', message } as const;
			return { ok: true, dropped: carriedTable.remove(tx, place, [place.article]) > 0 } as const;
		},
		{ behavior: 'immediate' }
	);
}

/** The rounds that a coder can carry forward from, the latest first, with how many answers count for the country there. */
export function carrySources(
	db: Connection,
	assessment: Assessment
): { code: string; title: string; answers: number }[] {
	return earlierRounds(db, assessment)
		.map(({ code, title }) => {
			const answers = settledRound(db, code).answers.get(assessment.iso3)?.size ?? 0;
			return { code, title, answers };
		})
		.filter(({ answers }) => answers > 0);
}
