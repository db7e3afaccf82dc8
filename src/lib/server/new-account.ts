import { randomUUID } from 'node:crypto';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { AccountIssue } from '#lib/messages/accounts.ts';
import type { Connection } from './db/open.ts';
import * as userTable from './db/users.ts';
import type { SignedInUser } from './guards.ts';

/** One person, one account: addresses are compared and stored in lower case. */
export function normalEmail(email: string): string {
	return email.normalize('NFC').trim().toLowerCase();
}

/** What keeps an account with this (normal) address and name from being made. */
export function newAccountIssues(
	db: Connection,
	{ email, name }: { email: string; name: string }
): AccountIssue[] {
	const issues: AccountIssue[] = [];
	if (!looksLikeEmail(email)) issues.push('email_invalid');
	else if (userTable.findByEmail(db, email)) issues.push('email_taken');
	if (name.trim() === '') issues.push('name_missing');
	if (name.length > 200) issues.push('name_long');
	return issues;
}

/** Stores an account whose fields were checked. */
export function addAccount(
	db: Connection,
	fields: { email: string; name: string; role: Role; passwordHash: string | null },
	now: Date
): SignedInUser {
	const row = { id: randomUUID(), ...fields, createdAt: now.toISOString() };
	userTable.add(db, row);
	return asSignedIn(row);
}

/** What the rest of the application knows of a person: never the hash. */
export function asSignedIn({ id, email, name, role }: userTable.UserRow): SignedInUser {
	return { id, email, name, role };
}

/** Whether mail arrives is seen by nobody here; this only catches slips. 254 is the longest address of RFC 5321. */
function looksLikeEmail(email: string): boolean {
	return email.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email);
}
