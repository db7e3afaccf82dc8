import type { AccountIssue } from '#lib/messages/accounts.ts';
import * as linkTable from './db/one-time-links.ts';
import type { Connection } from './db/open.ts';
import * as sessionTable from './db/sessions.ts';
import * as userTable from './db/users.ts';
import type { SignedInUser } from './guards.ts';
import { addAccount, asSignedIn, newAccountIssues, normalEmail } from './new-account.ts';
import { hashPassword, passwordIssue } from './passwords.ts';
import { newToken, tokenHash } from './token.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** How long a link may be used. */
const lifetimes = { setup: day, invitation: 7 * day, reset: day };
/** Expired links are kept a while, so that their page can say that they expired. */
const keptExpired = 30 * day;

/**
 * Makes a link for a person (null: for the first account) and ends that person's earlier ones. Returns it without scheme
 * and host; the token stands nowhere else.
 */
export function newLink(
	db: Connection,
	userId: string | null,
	purpose: keyof typeof lifetimes,
	now: Date
): string {
	const token = newToken();
	const expiresAt = new Date(now.getTime() + lifetimes[purpose]).toISOString();
	linkTable.removeExpired(db, new Date(now.getTime() - keptExpired).toISOString());
	linkTable.removeOfUser(db, userId);
	linkTable.add(db, { tokenHash: tokenHash(token), userId, expiresAt });
	return `/setup?token=${token}`;
}

export type LinkState =
	/** `user` null: the first account is still to be made */
	{ state: 'valid'; user: SignedInUser | null } | { state: 'unknown' } | { state: 'expired' };

/** What a link is good for. A used link was removed and is as unknown as an invented one. */
export function findLink(db: Connection, token: string, now: Date): LinkState {
	const link = linkTable.find(db, tokenHash(token));
	if (!link) return { state: 'unknown' };
	if (link.expiresAt <= now.toISOString()) return { state: 'expired' };
	if (link.userId === null)
		return userTable.isEmpty(db) ? { state: 'valid', user: null } : { state: 'unknown' };
	const user = userTable.find(db, link.userId);
	return user ? { state: 'valid', user: asSignedIn(user) } : { state: 'unknown' };
}

/** What the form behind a link asks for; e-mail and name only for the first account. */
export interface LinkForm {
	email: string;
	name: string;
	password: string;
}

export type Completed =
	| { ok: true; user: SignedInUser }
	| { ok: false; why: 'unknown' | 'expired' }
	| { ok: false; why: 'invalid'; issues: AccountIssue[] };

/** Uses a link once: stores the password, makes the first administrator where it is for that, ends all sessions. */
export async function completeOneTimeLink(
	db: Connection,
	token: string,
	form: LinkForm,
	now: Date
): Promise<Completed> {
	const checked = check(db, token, form, now);
	if (!checked.ok) return checked;
	const passwordHash = await hashPassword(form.password);
	const complete = (tx: Connection): Completed => {
		// hashing took a while: somebody else may have used the link, or taken the address
		const link = check(tx, token, form, now);
		if (!link.ok) return link;
		if (!linkTable.take(tx, tokenHash(token))) return { ok: false, why: 'unknown' };
		if (!link.user) {
			const fields = { email: normalEmail(form.email), name: form.name.trim() };
			return { ok: true, user: addAccount(tx, { ...fields, role: 'admin', passwordHash }, now) };
		}
		userTable.setPasswordHash(tx, link.user.id, passwordHash);
		sessionTable.removeOfUser(tx, link.user.id);
		return { ok: true, user: link.user };
	};
	return db.transaction(complete, { behavior: 'immediate' });
}

function check(db: Connection, token: string, form: LinkForm, now: Date) {
	const link = findLink(db, token, now);
	if (link.state !== 'valid') return { ok: false, why: link.state } as const;
	const issue = passwordIssue(form.password);
	const issues: AccountIssue[] = issue ? [issue] : [];
	if (!link.user)
		issues.unshift(...newAccountIssues(db, { email: normalEmail(form.email), name: form.name }));
	if (issues.length > 0) return { ok: false, why: 'invalid', issues } as const;
	return { ok: true, user: link.user } as const;
}
