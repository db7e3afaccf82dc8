import { type Adapter, Lucia, TimeSpan } from 'lucia';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Connection } from './db/open.ts';
import * as sessionTable from './db/sessions.ts';
import type { SignedInUser } from './guards.ts';
import { newToken, tokenHash } from './token.ts';

/**
 * Sessions, kept by lucia. lucia knows the plain session id of the request at hand; this adapter stores its SHA-256 only
 * and adds the absolute expiry. lucia compares with the wall clock itself.
 */

const days = 24 * 60 * 60 * 1000;
/** the last moment that a Date can hold */
const never = 8.64e15;
/** A session ends after so long without use (lucia renews it in the second half of that time) … */
export const idleDays = 14;
/** … and after so long in any case. */
export const absoluteDays = 60;

export interface Session {
	/** the secret of the cookie */
	id: string;
	expiresAt: Date;
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOn>;
		DatabaseUserAttributes: { email: string; name: string; role: Role };
	}
}

/** Starts a session under a new id. */
export async function startSession(db: Connection, userId: string, now: Date): Promise<Session> {
	const lucia = luciaOn(db, now);
	await lucia.deleteExpiredSessions();
	const { id, expiresAt } = await lucia.createSession(userId, {}, { sessionId: newToken() });
	return { id, expiresAt };
}

/** Whom a session id belongs to; `renewed` when its cookie should be sent again with the later expiry. */
export async function userOfSession(
	db: Connection,
	id: string,
	now: Date
): Promise<{ user: SignedInUser; renewed: Session | null } | null> {
	const { session, user } = await luciaOn(db, now).validateSession(id);
	if (!session) return null;
	const renewed = session.fresh ? { id, expiresAt: session.expiresAt } : null;
	return { user: { id: user.id, email: user.email, name: user.name, role: user.role }, renewed };
}

export async function endSession(db: Connection, id: string): Promise<void> {
	await luciaOn(db, new Date()).invalidateSession(id);
}

/** Signs a person out everywhere. */
export async function endAllSessions(db: Connection, userId: string): Promise<void> {
	await luciaOn(db, new Date()).invalidateUserSessions(userId);
}

/** Signs a person out everywhere else. */
export function endOtherSessions(db: Connection, userId: string, keepId: string) {
	sessionTable.removeOthers(db, userId, tokenHash(keepId));
}

function luciaOn(db: Connection, now: Date) {
	return new Lucia(adapterOn(db, now), {
		sessionExpiresIn: new TimeSpan(idleDays, 'd'),
		getUserAttributes: ({ email, name, role }) => ({ email, name, role })
	});
}

function adapterOn(db: Connection, now: Date): Adapter {
	return {
		async getSessionAndUser(id) {
			const found = sessionTable.find(db, tokenHash(id));
			if (!found) return [null, null];
			const { session, user } = found;
			if (absoluteExpiry(session) <= now) {
				sessionTable.remove(db, session.idHash);
				return [null, null];
			}
			const { email, name, role } = user;
			// at its last expiry there is nothing to renew: lucia sees no end, the check above is the end
			const isLast = Date.parse(session.expiresAt) >= absoluteExpiry(session).getTime();
			const expiresAt = isLast ? new Date(never) : new Date(session.expiresAt);
			return [
				{ id, userId: user.id, expiresAt, attributes: {} },
				{ id: user.id, attributes: { email, name, role } }
			];
		},
		async getUserSessions(userId) {
			// the plain ids are known to nobody but the browsers
			return sessionTable.ofUser(db, userId).map(({ idHash, expiresAt }) => ({
				id: idHash,
				userId,
				expiresAt: new Date(expiresAt),
				attributes: {}
			}));
		},
		async setSession({ id, userId, expiresAt }) {
			const session = { idHash: tokenHash(id), userId, createdAt: now.toISOString() };
			sessionTable.add(db, { ...session, expiresAt: expiresAt.toISOString() });
		},
		async updateSessionExpiration(id, expiresAt) {
			const session = sessionTable.find(db, tokenHash(id))?.session;
			if (!session) return;
			const latest = Math.min(expiresAt.getTime(), absoluteExpiry(session).getTime());
			sessionTable.setExpiry(db, session.idHash, new Date(latest).toISOString());
		},
		async deleteSession(id) {
			sessionTable.remove(db, tokenHash(id));
		},
		async deleteUserSessions(userId) {
			sessionTable.removeOfUser(db, userId);
		},
		async deleteExpiredSessions() {
			sessionTable.removeExpired(db, now.toISOString());
		}
	};
}

function absoluteExpiry({ createdAt }: { createdAt: string }): Date {
	return new Date(Date.parse(createdAt) + absoluteDays * days);
}
