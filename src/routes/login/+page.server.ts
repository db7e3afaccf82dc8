import { fail, redirect } from '@sveltejs/kit';
import { signInMessages } from '#lib/messages/accounts.ts';
import { homeOf, nextPath } from '#lib/server/next-path.ts';
import { demonstrationAccounts, demonstrationPassword } from '#lib/server/seed-demonstration.ts';
import type { Actions, PageServerLoad } from './$types';
import { signInWithForm } from './sign-in.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.user) redirect(303, nextPath(url.searchParams.get('next')) ?? homeOf(locals.user));
	if (locals.kind !== 'demo') return { demonstration: null };
	return {
		demonstration: { accounts: demonstrationAccounts, password: demonstrationPassword }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const result = await signInWithForm(event);
		if (result.ok) redirect(303, result.location);
		const { email } = result;
		if (result.why === 'no_form') return fail(415, { email, message: signInMessages.noForm });
		if (result.why === 'refused') return fail(401, { email, message: signInMessages.refused });
		event.setHeaders({ 'retry-after': String(result.retryAfter) });
		return fail(429, { email, message: signInMessages.tooMany });
	}
};
