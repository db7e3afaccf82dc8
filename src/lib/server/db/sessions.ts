import { and, eq, lte, ne } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { sessions, users } from './schema.ts';
import type { UserRow } from './users.ts';

/** Times are ISO 8601 in UTC, so that their text order is their order in time. */
export type SessionRow = typeof sessions.$inferSelect;

/** A session with the person it belongs to. */
export function find(
	db: Connection,
	idHash: string
): { session: SessionRow; user: UserRow } | null {
	return (
		db
			.select({ session: sessions, user: users })
			.from(sessions)
			.innerJoin(users, eq(users.id, sessions.userId))
			.where(eq(sessions.idHash, idHash))
			.get() ?? null
	);
}

export function ofUser(db: Connection, userId: string): SessionRow[] {
	return db.select().from(sessions).where(eq(sessions.userId, userId)).all();
}

export function add(db: Connection, session: SessionRow) {
	db.insert(sessions).values(session).run();
}

export function setExpiry(db: Connection, idHash: string, expiresAt: string) {
	db.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash)).run();
}

export function remove(db: Connection, idHash: string) {
	db.delete(sessions).where(eq(sessions.idHash, idHash)).run();
}

export function removeOfUser(db: Connection, userId: string) {
	db.delete(sessions).where(eq(sessions.userId, userId)).run();
}

/** Ends every session of a person but one. */
export function removeOthers(db: Connection, userId: string, keepIdHash: string) {
	db.delete(sessions)
		.where(and(eq(sessions.userId, userId), ne(sessions.idHash, keepIdHash)))
		.run();
}

export function removeExpired(db: Connection, now: string) {
	db.delete(sessions).where(lte(sessions.expiresAt, now)).run();
}
