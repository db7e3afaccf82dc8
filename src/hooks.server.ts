import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { accountMessages } from '#lib/messages/accounts.ts';
import { appDatabase } from '#lib/server/app-database.ts';
import { offerQuickAnswers } from '#lib/server/before-framework.ts';
import { compressedResponse } from '#lib/server/compressed-response.ts';
import { isDataPath } from '#lib/server/data-path.ts';
import { errorResponse, inErrorShape } from '#lib/server/error-response.ts';
import { isOwnRequest } from '#lib/server/origin-check.ts';
import { publicPage } from '#lib/server/public-page.ts';
import { noteAnswer, quickAnswer } from '#lib/server/quick-answers.ts';
import { addSecureHeaders } from '#lib/server/secure-headers.ts';
import { clearSessionCookie, sessionCookie, setSessionCookie } from '#lib/server/session-cookie.ts';
import { userOfSession } from '#lib/server/sessions.ts';
import { signInPath } from '#lib/server/next-path.ts';
import { gateOpen } from '#lib/server/write-gate.ts';
import type { Visitor } from '#lib/server/guards.ts';

offerQuickAnswers(quickAnswer);

const isEmbedded = ({ route }: { route: { id: string | null } }) =>
	route.id?.startsWith('/embed/') === true;

const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	// an error shows the whole site, sign-in and all: nobody frames that
	const embeddable = isEmbedded(event) && [200, 304].includes(response.status);
	addSecureHeaders(response.headers, event.url, Boolean(event.locals.user), { embeddable });
	return response;
};

/** What is embedded runs no script, so that of app.html goes, too: the policy of such a page would refuse it. */
const withoutScript: Handle = ({ event, resolve }) => {
	if (!isEmbedded(event)) return resolve(event);
	const transformPageChunk = ({ html }: { html: string }) =>
		html.replace(/<script src=[^>]*theme\.js[^>]*><\/script>/, '');
	return resolve(event, { transformPageChunk });
};

/** Programs that ask for data get errors as data, also those that the framework makes. */
const shapeErrors: Handle = async ({ event, resolve }) => {
	const { pathname } = event.url;
	if (event.isDataRequest || !isDataPath(pathname)) return resolve(event);
	if (event.route.id === null)
		return errorResponse(404, 'not_found', `There is nothing at ${pathname}.`);
	// without it the framework writes the message of an error into a page
	event.request.headers.set('accept', 'application/json');
	return inErrorShape(await resolve(event));
};

const checkOrigin: Handle = ({ event, resolve }) =>
	isOwnRequest(event.request, event.url)
		? resolve(event)
		: errorResponse(403, 'cross_site', accountMessages.crossSite);

/** Before the time of the request is taken, which answers are saved with. */
const awaitImports: Handle = async ({ event, resolve }) => {
	if (!['GET', 'HEAD'].includes(event.request.method)) await gateOpen();
	return resolve(event);
};

const attachDatabase: Handle = ({ event, resolve }) => {
	Object.assign(event.locals, appDatabase(), { user: null, now: new Date() });
	return resolve(event);
};

const authenticate: Handle = async ({ event, resolve }) => {
	const { locals, cookies, url } = event;
	const id = cookies.get(sessionCookie);
	const session = id ? await userOfSession(locals.db, id, locals.now) : null;
	if (id && !session) clearSessionCookie(cookies, url);
	if (session?.renewed) setSessionCookie(cookies, url, session.renewed);
	locals.user = session?.user ?? null;
	const visitor: Visitor = locals;
	visitor.signInPath = signInPath(event);
	return resolve(event);
};

const preparePages: Handle = ({ event, resolve }) => publicPage(event, () => resolve(event));

const compress: Handle = async ({ event, resolve }) =>
	compressedResponse(event.request, await resolve(event));

/** The outermost: what it notes is the whole answer. */
const noteAnswers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	noteAnswer(event, response);
	return response;
};

export const handle = sequence(
	noteAnswers,
	secureHeaders,
	compress,
	withoutScript,
	shapeErrors,
	checkOrigin,
	awaitImports,
	attachDatabase,
	authenticate,
	preparePages
);

/** An unexpected error is told by its number only; the log has the rest. The query is left out: it may hold a token. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	const id = randomUUID();
	console.error(`${id} ${event.request.method} ${event.url.pathname}`, error);
	return { message: accountMessages.unexpected, id };
};
