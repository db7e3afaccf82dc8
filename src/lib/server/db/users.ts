import { eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { users } from './schema.ts';

export type UserRow = typeof users.$inferSelect;

export function find(db: Connection, id: string): UserRow | null {
	return db.select().from(users).where(eq(users.id, id)).get() ?? null;
}

/** `email` in lower case, as it is stored. */
export function findByEmail(db: Connection, email: string): UserRow | null {
	return db.select().from(users).where(eq(users.email, email)).get() ?? null;
}

/** Whether nobody has an account yet. */
export function isEmpty(db: Connection): boolean {
	return db.select({ id: users.id }).from(users).limit(1).get() === undefined;
}

/** An e-mail address that has an account already is refused by the table. */
export function add(db: Connection, user: UserRow) {
	db.insert(users).values(user).run();
}

export function setPasswordHash(db: Connection, id: string, passwordHash: string) {
	db.update(users).set({ passwordHash }).where(eq(users.id, id)).run();
}
