import { error, redirect } from '@sveltejs/kit';
import { rulingText } from '#lib/messages/rulings.ts';
import { requireRole } from '#lib/server/guards.ts';
import { nextPath } from '#lib/server/next-path.ts';
import { ask } from '#lib/server/rulings.ts';
import type { RequestHandler } from './$types';

/** `?edition=…&article=…&next=…` with the form field `question`: asks, and goes back to where it was asked. */
export const POST: RequestHandler = async ({ locals, request, url: { searchParams } }) => {
	const coder = requireRole(locals, 'analyst');
	const form = await request.formData().catch(() => error(415, rulingText.noForm));
	const subject = {
		edition: searchParams.get('edition') ?? '',
		article: searchParams.get('article') ?? ''
	};
	const asked = ask(locals.db, { ...subject, question: form.get('question') }, coder, locals.now);
	if (!asked.ok) error(asked.why === 'unknown' ? 404 : 400, asked.message);
	redirect(303, nextPath(searchParams.get('next')) ?? '/score');
};
