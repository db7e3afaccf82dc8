import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '#lib/domain/vocabulary.ts';

// Accounts and sessions.

export const users = sqliteTable('users', {
	id: text().primaryKey(),
	/** Kept in lower case: one person, one account. */
	email: text().notNull().unique(),
	name: text().notNull(),
	role: text().$type<Role>().notNull(),
	/** argon2id in PHC form; null until the person used the one-time link. */
	passwordHash: text('password_hash'),
	createdAt: text('created_at').notNull()
});

/** One-time links (first set-up, invitation, new password). Only the SHA-256 of the token is kept. */
export const oneTimeLinks = sqliteTable('one_time_links', {
	tokenHash: text('token_hash').primaryKey(),
	/** null: the link that makes the first administrator */
	userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
	expiresAt: text('expires_at').notNull()
});

export const sessions = sqliteTable('sessions', {
	/** SHA-256 of the session id in the cookie: a stolen backup opens no session. */
	idHash: text('id_hash').primaryKey(),
	userId: text('user_id')
		.notNull()
		.references(() => users.id, { onDelete: 'cascade' }),
	createdAt: text('created_at').notNull(),
	/** moves forward with use (idle expiry), never past the absolute one */
	expiresAt: text('expires_at').notNull()
});
