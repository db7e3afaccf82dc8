import type { RequestEvent } from '@sveltejs/kit';
import { type Role, roles } from '#lib/domain/vocabulary.ts';
import { isDataPath } from './data-path.ts';

/** Where somebody who opens a page signs in first, to come back to it; undefined for all that is no page. */
export function signInPath({
	request,
	url,
	isDataRequest
}: Pick<RequestEvent, 'request' | 'url' | 'isDataRequest'>): string | undefined {
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	const isPage = isDataRequest || !isDataPath(url.pathname);
	if (!isRead || !isPage) return undefined;
	return `/login?next=${encodeURIComponent(url.pathname + url.search)}`;
}

/**
 * The `next` of a sign-in when it is a path of this site, else null. `//host`, `/\host` and the like are other sites: a
 * link to our sign-in page must not end at somebody else's.
 */
export function nextPath(text: string | null): string | null {
	if (!text || !/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return null;
	const base = 'http://localhost';
	const url = URL.parse(text, base);
	if (url?.origin !== base || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search + url.hash;
}

/** Where somebody begins who asked for no page in particular: at the work, or at the overview with nothing to do there. */
export function homeOf({ role }: { role: Role }): '/score' | '/' {
	return roles.indexOf(role) >= roles.indexOf('analyst') ? '/score' : '/';
}
