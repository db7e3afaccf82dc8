import { signInMessages } from '#lib/messages/accounts.ts';
import { errorResponse } from '#lib/server/error-response.ts';
import type { RequestHandler } from './$types';
import { signInWithForm } from './sign-in.ts';

/** For scripts: the form action of the page answers 200 with JSON to everybody who does not ask for HTML. */
export const POST: RequestHandler = async (event) => {
	const result = await signInWithForm(event);
	if (result.ok) return new Response(null, { status: 303, headers: { location: result.location } });
	if (result.why === 'no_form') return errorResponse(415, 'no_form', signInMessages.noForm);
	if (result.why === 'refused') return errorResponse(401, 'wrong_password', signInMessages.refused);
	const { retryAfter } = result;
	return errorResponse(429, 'too_many_requests', signInMessages.tooMany, null, {
		'retry-after': String(retryAfter)
	});
};

/** For those who do not say that they want HTML: this file would otherwise answer them 405. */
export const GET: RequestHandler = ({ fetch, url }) =>
	fetch(url, { headers: { accept: 'text/html' } });
