import { and, asc, eq, exists, inArray, lt, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { UsedPinpoint } from '#lib/domain/pinpoint-search.ts';
import { evidenceOf, joined, keyOf } from './evidence.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, articles, instruments, pinpoints } from './schema.ts';

/** A pinpoint of a country's list. */
export interface ListedPinpoint extends UsedPinpoint {
	id: number;
	/** null for a search record that names none */
	instrumentId: number | null;
}

/** The pinpoints that answers of a country cite, in any round: those of one coder, or of everybody (`null`). By title. */
export function ofCountry(db: Connection, iso3: string, coder: string | null): ListedPinpoint[] {
	const uses = joined(db)
		.innerJoin(answers, eq(answers.id, answerPinpoints.answerId))
		.innerJoin(
			articles,
			and(eq(articles.edition, answers.edition), eq(articles.code, answers.article))
		)
		.where(and(eq(pinpoints.iso3, iso3), coder === null ? undefined : eq(answers.coder, coder)))
		.orderBy(asc(instruments.title), asc(pinpoints.id), asc(articles.position))
		.all();
	const found = new Map<number, ListedPinpoint>();
	for (const use of uses) {
		const { id, instrumentId } = use.pinpoints;
		const listed = found.get(id) ?? { id, instrumentId, evidence: evidenceOf(use), articles: [] };
		if (!listed.articles.includes(use.articles.code)) listed.articles.push(use.articles.code);
		found.set(id, listed);
	}
	return [...found.values()];
}

/** Points everything that points into one instrument into another. */
export function moveAll(db: Connection, from: number, to: number) {
	db.update(pinpoints).set({ instrumentId: to }).where(eq(pinpoints.instrumentId, from)).run();
}

/**
 * Gives the answers of some rounds pinpoints of their own into another instrument, which says what `from` says: what
 * becomes of `from` is nothing to them any more.
 */
export function copyForRounds(db: Connection, from: number, to: number, rounds: readonly string[]) {
	const citing = db
		.select({ id: answers.id })
		.from(answers)
		.where(inArray(answers.round, [...rounds]));
	const used = db
		.select({ pinpoint: pinpoints })
		.from(pinpoints)
		.innerJoin(answerPinpoints, eq(answerPinpoints.pinpointId, pinpoints.id))
		.where(and(eq(pinpoints.instrumentId, from), inArray(answerPinpoints.answerId, citing)))
		.groupBy(pinpoints.id)
		.all();
	for (const { pinpoint } of used) {
		const { id, ...facts } = pinpoint;
		const copy = db
			.insert(pinpoints)
			.values({ ...facts, instrumentId: to })
			.returning({ id: pinpoints.id })
			.get();
		db.update(answerPinpoints)
			.set({ pinpointId: copy.id })
			.where(and(eq(answerPinpoints.pinpointId, id), inArray(answerPinpoints.answerId, citing)))
			.run();
		removeUncited(db, id);
	}
}

function removeUncited(db: Connection, id: number) {
	const citing = db.select().from(answerPinpoints).where(eq(answerPinpoints.pinpointId, id));
	db.delete(pinpoints)
		.where(and(eq(pinpoints.id, id), notExists(citing)))
		.run();
}

/** Makes one pinpoint of those of an instrument that say the same; an answer that had several of them keeps the first. */
export function unify(db: Connection, instrumentId: number) {
	const rows = db
		.select()
		.from(pinpoints)
		.where(eq(pinpoints.instrumentId, instrumentId))
		.orderBy(asc(pinpoints.id))
		.all();
	for (const same of Map.groupBy(rows, ({ id: _id, ...facts }) => keyOf(facts)).values()) {
		const [kept, ...others] = same.map(({ id }) => id);
		if (kept === undefined || others.length === 0) continue;
		db.update(answerPinpoints)
			.set({ pinpointId: kept })
			.where(inArray(answerPinpoints.pinpointId, others))
			.run();
		db.delete(pinpoints).where(inArray(pinpoints.id, others)).run();
		removeRepeated(db, kept);
	}
}

function removeRepeated(db: Connection, pinpointId: number) {
	const earlier = alias(answerPinpoints, 'earlier');
	db.delete(answerPinpoints)
		.where(
			and(
				eq(answerPinpoints.pinpointId, pinpointId),
				exists(
					db
						.select()
						.from(earlier)
						.where(
							and(
								eq(earlier.answerId, answerPinpoints.answerId),
								eq(earlier.pinpointId, answerPinpoints.pinpointId),
								lt(earlier.position, answerPinpoints.position)
							)
						)
				)
			)
		)
		.run();
}
