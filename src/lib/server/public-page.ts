import type { RequestEvent } from '@sveltejs/kit';
import { fileLinksOf } from './file-links.ts';
import { publicFile } from './representation.ts';
import { sendsSession } from './session-cookie.ts';

/**
 * Pages that say the same to everybody who is not signed in, as long as the data and the day are the same; `true` where
 * files lie beside them.
 */
const publicPages: Readonly<Record<string, boolean>> = {
	'/': true,
	'/countries': true,
	'/countries/[iso3]': true,
	'/countries/[iso3]/what-if': true,
	'/chapters/[code]': true,
	'/articles/[code]': true,
	'/categories/[code]': true,
	'/compare': true,
	'/map': true,
	'/robustness': true,
	'/method': true,
	'/api': true,
	'/downloads': false,
	'/embed/chapters/[iso3]': false
};

/**
 * Answers for a page: from prepared bytes where everybody sees the same, so that a page is rendered and compressed once for
 * each state of the data; else as the framework makes it. Pages name the files beside them in both cases.
 */
export async function publicPage(
	event: RequestEvent,
	render: () => Response | Promise<Response>
): Promise<Response> {
	const { request, url, locals, route } = event;
	const hasFiles = publicPages[route.id ?? ''];
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	if (hasFiles === undefined || !isRead || event.isDataRequest || event.isSubRequest)
		return render();
	const links = hasFiles ? fileLinksOf(url) : null;
	// whoever sends a session that has ended is told so by a cookie
	if (locals.user || sendsSession(request)) return linked(await render(), links);
	// pages tell the day, and their own address with its host
	const variant = `${locals.now.toISOString().slice(0, 10)} ${url.origin}`;
	return publicFile(event, async () => pageOf(linked(await render(), links)), variant);
}

function linked(response: Response, links: string | null): Response {
	if (links && response.status === 200) response.headers.append('link', links);
	return response;
}

/** Headers that are those of one answer, not of the page. */
const ofTheAnswer = ['etag', 'content-type', 'content-length', 'cache-control', 'vary'];

/** What was rendered, as a file; an answer that is no page (a fault, a redirection) stays what it is. */
async function pageOf(response: Response) {
	const type = response.headers.get('content-type') ?? '';
	if (response.status !== 200 || !type.startsWith('text/html') || !response.body) return response;
	const headers = Object.fromEntries(
		[...response.headers].filter(([name]) => !ofTheAnswer.includes(name))
	);
	const pieces = [new Uint8Array(await response.arrayBuffer())];
	return { type, download: null, headers, pieces, long: false, free: () => {} };
}
