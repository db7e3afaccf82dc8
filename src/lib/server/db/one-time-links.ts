import { eq, isNull, lte } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { oneTimeLinks } from './schema.ts';

export type OneTimeLinkRow = typeof oneTimeLinks.$inferSelect;

export function find(db: Connection, tokenHash: string): OneTimeLinkRow | null {
	return db.select().from(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash)).get() ?? null;
}

export function add(db: Connection, link: OneTimeLinkRow) {
	db.insert(oneTimeLinks).values(link).run();
}

/** Removes the link and says whether it was still there: of two people who use one link, one gets true. */
export function take(db: Connection, tokenHash: string): boolean {
	return db.delete(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash)).run().changes === 1;
}

/** Removes the links of a person, or with null those of the first set-up. */
export function removeOfUser(db: Connection, userId: string | null) {
	db.delete(oneTimeLinks)
		.where(userId === null ? isNull(oneTimeLinks.userId) : eq(oneTimeLinks.userId, userId))
		.run();
}

export function removeExpired(db: Connection, before: string) {
	db.delete(oneTimeLinks).where(lte(oneTimeLinks.expiresAt, before)).run();
}
