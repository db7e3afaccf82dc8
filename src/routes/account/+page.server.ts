import { fail } from '@sveltejs/kit';
import { changePassword } from '#lib/server/accounts.ts';
import { requireUser } from '#lib/server/guards.ts';
import { sessionCookie } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { email, name, role } = requireUser(locals);
	return { email, name, role };
};

export const actions: Actions = {
	default: async ({ locals, request, cookies }) => {
		const user = requireUser(locals);
		const form = await request.formData();
		const passwords = {
			current: String(form.get('current') ?? ''),
			next: String(form.get('next') ?? '')
		};
		const session = { userId: user.id, sessionId: cookies.get(sessionCookie) ?? '' };
		const result = await changePassword(locals.db, session, passwords, locals.now);
		return result.ok
			? { changed: true, issues: [] }
			: fail(400, { changed: false, issues: result.issues });
	}
};
