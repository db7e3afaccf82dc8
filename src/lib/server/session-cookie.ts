import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { type Session, endSession, startSession } from './sessions.ts';

export const sessionCookie = 'session';

/** Whether a request comes with a session, valid or not. */
export function sendsSession({ headers }: Pick<Request, 'headers'>): boolean {
	return headers.get('cookie')?.includes(`${sessionCookie}=`) ?? false;
}

type Event = Pick<RequestEvent, 'locals' | 'cookies' | 'url'>;

/** Signs a person in on this browser, under a new session; the one that was there before, whoever's, is ended. */
export async function signInHere({ locals, cookies, url }: Event, userId: string) {
	const earlier = cookies.get(sessionCookie);
	if (earlier) await endSession(locals.db, earlier);
	setSessionCookie(cookies, url, await startSession(locals.db, userId, locals.now));
}

/** Ends the session of this browser, if it has one. */
export async function signOutHere({ locals, cookies, url }: Event) {
	const id = cookies.get(sessionCookie);
	if (id) await endSession(locals.db, id);
	clearSessionCookie(cookies, url);
}

/** Gives the browser a session; scripts of the page cannot read it, other sites cannot send it along with forms. */
export function setSessionCookie(cookies: Cookies, url: URL, session: Session) {
	cookies.set(sessionCookie, session.id, { ...attributes(url), expires: session.expiresAt });
}

export function clearSessionCookie(cookies: Cookies, url: URL) {
	cookies.delete(sessionCookie, attributes(url));
}

function attributes(url: URL) {
	const secure = url.protocol === 'https:';
	return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
