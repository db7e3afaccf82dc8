import type { Page } from 'playwright-core';

const analyst = 'analyst@example.org';
const password = 'demo-password';

/** Signs an analyst of the demonstration in; the cookie that says so. */
export async function signIn(origin: string, email = analyst): Promise<string> {
	const answer = await fetch(`${origin}/login`, {
		method: 'POST',
		body: new URLSearchParams({ email, password }),
		redirect: 'manual',
		headers: { accept: '*/*' }
	});
	const [cookie] = answer.headers.getSetCookie();
	if (!cookie) throw new Error(`${email} was not signed in: ${answer.status}`);
	return cookie.split(';', 1)[0] ?? '';
}

/** Signs the analyst in on a page, and so in its whole browser, without the form. */
export async function signInOn(page: Page, origin: string): Promise<void> {
	const answer = await page.request.post(`${origin}/login`, {
		form: { email: analyst, password },
		headers: { accept: '*/*' },
		maxRedirects: 0
	});
	if (answer.status() !== 303) throw new Error(`${analyst} was not signed in: ${answer.status()}`);
}
