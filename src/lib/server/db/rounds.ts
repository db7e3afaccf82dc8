import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import type { Connection } from './open.ts';
import { assignments, rounds } from './schema.ts';

export type RoundRow = typeof rounds.$inferSelect;

/** All rounds, earliest as-of date first. */
export function list(db: Connection): RoundRow[] {
	return db.select().from(rounds).orderBy(asc(rounds.asOf), asc(rounds.code)).all();
}

export function find(db: Connection, code: string): RoundRow | null {
	return db.select().from(rounds).where(eq(rounds.code, code)).get() ?? null;
}

/** The current round: the public one with the latest as-of date. */
export function currentPublicRound(db: Connection): RoundRow | null {
	return (
		db
			.select()
			.from(rounds)
			.where(eq(rounds.public, true))
			.orderBy(desc(rounds.asOf), asc(rounds.code))
			.get() ?? null
	);
}

export function add(db: Connection, round: Omit<RoundRow, 'revision'>) {
	db.insert(rounds).values(round).run();
}

export function setStatus(db: Connection, code: string, status: RoundStatus) {
	db.update(rounds).set({ status }).where(eq(rounds.code, code)).run();
}

export function setPublic(db: Connection, code: string, isPublic: boolean) {
	db.update(rounds).set({ public: isPublic }).where(eq(rounds.code, code)).run();
}

/**
 * To be called with every change of an answer or assignment: results are cached under the revision. With a country only
 * that one is read again, without one all of the round.
 */
export function bumpRevision(db: Connection, code: string, iso3?: string) {
	db.update(rounds)
		.set({ revision: sql`${rounds.revision} + 1` })
		.where(eq(rounds.code, code))
		.run();
	db.update(assignments)
		.set({ revision: sql`${assignments.revision} + 1` })
		.where(and(eq(assignments.round, code), iso3 ? eq(assignments.iso3, iso3) : undefined))
		.run();
}
