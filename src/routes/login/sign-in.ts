import type { RequestEvent } from '@sveltejs/kit';
import { type SignIn, signIn } from '#lib/server/accounts.ts';
import { homeOf, nextPath } from '#lib/server/next-path.ts';
import { signInHere } from '#lib/server/session-cookie.ts';

type Outcome =
	| { ok: true; location: string }
	| { ok: false; why: 'no_form'; email: string }
	| (Exclude<SignIn, { ok: true }> & { email: string });

/** Signs in with the posted form, for browsers and scripts alike. */
export async function signInWithForm(event: RequestEvent): Promise<Outcome> {
	const { locals, url, request } = event;
	const form = await request.formData().catch(() => null);
	if (!form) return { ok: false, why: 'no_form', email: '' };
	const email = String(form.get('email') ?? '');
	const password = String(form.get('password') ?? '');
	const client = event.getClientAddress();
	const result = await signIn(locals.db, { email, password, client }, locals.now);
	if (!result.ok) return { ...result, email };
	await signInHere(event, result.user.id);
	return { ok: true, location: nextPath(url.searchParams.get('next')) ?? homeOf(result.user) };
}
