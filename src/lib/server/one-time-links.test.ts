import { beforeEach, describe, expect, test } from 'vitest';
import { createUser, firstSetupLink, resetLink, signIn } from './accounts.ts';
import { type Db, openDatabase } from './db/open.ts';
import * as sessionTable from './db/sessions.ts';
import * as userTable from './db/users.ts';
import { completeOneTimeLink, findLink } from './one-time-links.ts';
import { startSession } from './sessions.ts';

const now = new Date('2026-01-01T00:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const form = { email: 'Boss@Example.org', name: ' The Boss ', password: 'correct horse battery' };

let db: Db;
beforeEach(() => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
});

function tokenOf(link: string | null): string {
	return new URL(link ?? '', 'http://x').searchParams.get('token') ?? '';
}

function invite() {
	const made = createUser(db, { email: 'ana@example.org', name: 'Ana', role: 'analyst' }, now);
	if (!made.ok) throw new Error(made.issues.join());
	return { user: made.user, token: tokenOf(made.link) };
}

const signsIn = async (email: string, password: string) =>
	(await signIn(db, { email, password, client: 'x' }, now)).ok;

describe('the link of the first set-up', () => {
	test('makes the first administrator, once', async () => {
		const token = tokenOf(firstSetupLink(db, now));
		expect(findLink(db, token, now)).toEqual({ state: 'valid', user: null });
		expect(await completeOneTimeLink(db, token, form, now)).toMatchObject({
			ok: true,
			user: { email: 'boss@example.org', name: 'The Boss', role: 'admin' }
		});
		expect(await signsIn('boss@example.org', form.password)).toBe(true);
		expect(findLink(db, token, now)).toEqual({ state: 'unknown' });
		expect(await completeOneTimeLink(db, token, form, now)).toEqual({ ok: false, why: 'unknown' });
	});

	test('of two people who use it at the same moment, one gets the account', async () => {
		const token = tokenOf(firstSetupLink(db, now));
		const results = await Promise.all([
			completeOneTimeLink(db, token, form, now),
			completeOneTimeLink(db, token, { ...form, email: 'other@example.org' }, now)
		]);
		expect(results.filter((result) => result.ok)).toHaveLength(1);
		expect(results.filter((result) => !result.ok && result.why === 'unknown')).toHaveLength(1);
	});

	test('is void when somebody got an account by another way', async () => {
		const token = tokenOf(firstSetupLink(db, now));
		invite();
		expect(findLink(db, token, now)).toEqual({ state: 'unknown' });
		expect(await completeOneTimeLink(db, token, form, now)).toEqual({ ok: false, why: 'unknown' });
	});

	test('is not used up by a form with faults, which are named all at once', async () => {
		const token = tokenOf(firstSetupLink(db, now));
		const faulty = { email: 'boss', name: '', password: 'short' };
		expect(await completeOneTimeLink(db, token, faulty, now)).toEqual({
			ok: false,
			why: 'invalid',
			issues: ['email_invalid', 'name_missing', 'password_short']
		});
		expect((await completeOneTimeLink(db, token, form, now)).ok).toBe(true);
	});
});

describe('the link of an invitation', () => {
	test('sets the password of its account and asks for nothing else', async () => {
		const { user, token } = invite();
		expect(findLink(db, token, now)).toEqual({ state: 'valid', user });
		const password = 'a phrase of my own';
		const result = await completeOneTimeLink(db, token, { email: '', name: '', password }, now);
		expect(result).toEqual({ ok: true, user });
		expect(await signsIn('ana@example.org', password)).toBe(true);
		expect(userTable.findByEmail(db, 'boss@example.org')).toBeNull();
	});

	test('expires after 7 days, and says so for a month', async () => {
		const { token } = invite();
		expect(findLink(db, token, daysLater(6.99))).toMatchObject({ state: 'valid' });
		expect(findLink(db, token, daysLater(7))).toEqual({ state: 'expired' });
		expect(await completeOneTimeLink(db, token, form, daysLater(7))).toEqual({
			ok: false,
			why: 'expired'
		});
		createUser(db, { email: 'bo@example.org', role: 'viewer' }, daysLater(36));
		expect(findLink(db, token, daysLater(36))).toEqual({ state: 'expired' });
		createUser(db, { email: 'cy@example.org', role: 'viewer' }, daysLater(38));
		expect(findLink(db, token, daysLater(38))).toEqual({ state: 'unknown' });
	});
});

describe('the link of a reset', () => {
	test('replaces the password and ends every session', async () => {
		const { user, token } = invite();
		await completeOneTimeLink(db, token, form, now);
		await startSession(db, user.id, new Date());
		const reset = resetLink(db, user.email, now);
		const password = 'yet another phrase';
		const resetToken = tokenOf(reset.ok ? reset.link : null);
		expect((await completeOneTimeLink(db, resetToken, { ...form, password }, now)).ok).toBe(true);
		expect(sessionTable.ofUser(db, user.id)).toEqual([]);
		expect(await signsIn(user.email, password)).toBe(true);
		expect(await signsIn(user.email, form.password)).toBe(false);
	});
});

test('what nobody made is unknown', () => {
	for (const token of ['', 'x', '../..', "' or 1=1 --"])
		expect(findLink(db, token, now)).toEqual({ state: 'unknown' });
});
