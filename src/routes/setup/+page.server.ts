import { error, fail, redirect } from '@sveltejs/kit';
import { setupMessages } from '#lib/messages/accounts.ts';
import { homeOf } from '#lib/server/next-path.ts';
import { completeOneTimeLink, findLink } from '#lib/server/one-time-links.ts';
import { signInHere } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const link = findLink(locals.db, tokenOf(url), locals.now);
	if (link.state !== 'valid') refuse(link.state);
	return { email: link.user?.email ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, url, request } = event;
		const posted = await request.formData();
		const text = (name: string) => String(posted.get(name) ?? '');
		const form = { email: text('email'), name: text('name'), password: text('password') };
		const result = await completeOneTimeLink(locals.db, tokenOf(url), form, locals.now);
		if (!result.ok && result.why === 'invalid') {
			const { email, name } = form;
			return fail(400, { email, name, issues: result.issues });
		}
		if (!result.ok) refuse(result.why);
		await signInHere(event, result.user.id);
		redirect(303, homeOf(result.user));
	}
};

function tokenOf(url: URL): string {
	return url.searchParams.get('token') ?? '';
}

function refuse(state: 'unknown' | 'expired'): never {
	if (state === 'expired') error(410, setupMessages.expired);
	error(404, setupMessages.unknown);
}
