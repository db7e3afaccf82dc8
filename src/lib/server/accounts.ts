import { roles } from '#lib/domain/vocabulary.ts';
import type { AccountIssue } from '#lib/messages/accounts.ts';
import type { Connection } from './db/open.ts';
import * as userTable from './db/users.ts';
import type { SignedInUser } from './guards.ts';
import { addAccount, asSignedIn, newAccountIssues, normalEmail } from './new-account.ts';
import { newLink } from './one-time-links.ts';
import { hashPassword, passwordIssue, verifyPassword } from './passwords.ts';
import { endOtherSessions } from './sessions.ts';
import { type FailureThrottle, signInThrottle } from './throttle.ts';

/** What somebody types to sign in, and where from. */
export interface Credentials {
	email: string;
	password: string;
	/** address of the client: failures count against it, too */
	client: string;
}

export type SignIn =
	| { ok: true; user: SignedInUser }
	| { ok: false; why: 'refused' }
	| { ok: false; why: 'throttled'; retryAfter: number };

/**
 * Checks e-mail and password. The right password always works, so that nobody locks others out by guessing; after too
 * many failures a wrong one is `throttled`, and guesses wait in a slow line.
 */
export async function signIn(
	db: Connection,
	{ email, password, client }: Credentials,
	now: Date,
	throttle: FailureThrottle = signInThrottle
): Promise<SignIn> {
	const address = normalEmail(email);
	const keys = [`email ${address}`, `client ${client}`];
	const retryAfter = () => Math.max(...keys.map((key) => throttle.retryAfter(key, now)));
	const user = userTable.findByEmail(db, address);
	const slow = retryAfter() > 0;
	const right = await verifyPassword(user?.passwordHash ?? null, password, { slow });
	if (user && right) return { ok: true, user: asSignedIn(user) };
	const seconds = retryAfter();
	for (const key of keys) throttle.recordFailure(key, now);
	return seconds > 0
		? { ok: false, why: 'throttled', retryAfter: seconds }
		: { ok: false, why: 'refused' };
}

export interface NewUser {
	email: string;
	/** the part of the e-mail before the @ when left out */
	name?: string | undefined;
	role: string;
}

export type Invited =
	{ ok: true; user: SignedInUser; link: string } | { ok: false; issues: AccountIssue[] };

/** Makes an account without a password, and the link by which its person chooses one. */
export function createUser(db: Connection, input: NewUser, now: Date): Invited {
	const email = normalEmail(input.email);
	const name = (input.name ?? email.split('@')[0] ?? '').trim();
	const role = roles.find((known) => known === input.role);
	const create = (tx: Connection): Invited => {
		const issues = newAccountIssues(tx, { email, name });
		if (!role) return { ok: false, issues: [...issues, 'role_unknown'] };
		if (issues.length > 0) return { ok: false, issues };
		const user = addAccount(tx, { email, name, role, passwordHash: null }, now);
		return { ok: true, user, link: newLink(tx, user.id, 'invitation', now) };
	};
	return db.transaction(create, { behavior: 'immediate' });
}

/** The link by which the first administrator is made; null once anybody has an account. */
export function firstSetupLink(db: Connection, now: Date): string | null {
	const create = (tx: Connection) =>
		userTable.isEmpty(tx) ? newLink(tx, null, 'setup', now) : null;
	return db.transaction(create, { behavior: 'immediate' });
}

/** The link by which a person chooses a new password. Until it is used, the old one works. */
export function resetLink(
	db: Connection,
	email: string,
	now: Date
): { ok: true; link: string } | { ok: false; issues: AccountIssue[] } {
	const user = userTable.findByEmail(db, normalEmail(email));
	if (!user) return { ok: false, issues: ['email_unknown'] };
	return { ok: true, link: db.transaction((tx) => newLink(tx, user.id, 'reset', now)) };
}

/** Changes one's own password and signs the person out everywhere else. */
export async function changePassword(
	db: Connection,
	session: { userId: string; sessionId: string },
	{ current, next }: { current: string; next: string },
	now: Date,
	throttle: FailureThrottle = signInThrottle
): Promise<{ ok: true } | { ok: false; issues: AccountIssue[] }> {
	const { userId, sessionId } = session;
	const key = `change ${userId}`;
	// a found session must not become a way to guess the password
	if (throttle.retryAfter(key, now) > 0) return { ok: false, issues: ['too_many_failures'] };
	const issues: AccountIssue[] = [];
	const hash = userTable.find(db, userId)?.passwordHash ?? null;
	if (!(await verifyPassword(hash, current))) {
		throttle.recordFailure(key, now);
		issues.push('password_wrong');
	}
	const issue = passwordIssue(next);
	if (issue) issues.push(issue);
	if (issues.length > 0) return { ok: false, issues };
	const passwordHash = await hashPassword(next);
	db.transaction((tx) => {
		userTable.setPasswordHash(tx, userId, passwordHash);
		endOtherSessions(tx, userId, sessionId);
	});
	return { ok: true };
}
