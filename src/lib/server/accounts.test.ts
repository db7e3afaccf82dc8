import { beforeEach, describe, expect, test } from 'vitest';
import { changePassword, createUser, firstSetupLink, resetLink, signIn } from './accounts.ts';
import { type Db, openDatabase } from './db/open.ts';
import * as linkTable from './db/one-time-links.ts';
import * as userTable from './db/users.ts';
import { addAccount } from './new-account.ts';
import { hashPassword } from './passwords.ts';
import { startSession, userOfSession } from './sessions.ts';
import { FailureThrottle } from './throttle.ts';
import { tokenHash } from './token.ts';

const now = new Date('2026-01-01T00:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const password = 'correct horse battery';
const passwordHash = await hashPassword(password);
const ana = { email: 'ana@example.org', name: 'Ana', role: 'analyst' } as const;

let db: Db;
let throttle: FailureThrottle;
beforeEach(() => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	throttle = new FailureThrottle({ failures: 3, perMilliseconds: 180_000 });
});

const tokenOf = (link: string | null) => new URL(link ?? '', 'http://x').searchParams.get('token');
const storedLink = (link: string | null) => linkTable.find(db, tokenHash(tokenOf(link) ?? ''));

describe('signIn', () => {
	const attempt = (email: string, text: string, { client = '192.0.2.1', at = now } = {}) =>
		signIn(db, { email, password: text, client }, at, throttle);

	test('takes the right password, whatever the capitals and spaces of the e-mail', async () => {
		const user = addAccount(db, { ...ana, passwordHash }, now);
		expect(await attempt(' Ana@Example.ORG ', password)).toEqual({ ok: true, user });
	});

	test('says the same for a wrong password, an unknown e-mail and an unused invitation', async () => {
		addAccount(db, { ...ana, passwordHash }, now);
		addAccount(db, { ...ana, email: 'new@example.org', passwordHash: null }, now);
		for (const [email, text] of [
			['ana@example.org', 'correct horse batterz'],
			['nobody@example.org', password],
			['new@example.org', ''],
			['', '']
		] as const)
			expect(await attempt(email, text, { client: email })).toEqual({ ok: false, why: 'refused' });
	});

	test('after too many failures of one e-mail a wrong password has to wait, from wherever it comes', async () => {
		addAccount(db, { ...ana, passwordHash }, now);
		for (const client of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
			expect(await attempt(ana.email, 'wrong', { client })).toEqual({ ok: false, why: 'refused' });
		expect(await attempt(ana.email, 'wrong', { client: '192.0.2.4' })).toEqual({
			ok: false,
			why: 'throttled',
			retryAfter: 60
		});
	});

	test('after too many failures of one client a wrong password has to wait, for whomever it is', async () => {
		for (const name of ['a', 'b', 'c']) await attempt(`${name}@example.org`, 'wrong');
		expect((await attempt('d@example.org', 'wrong')).ok).toBe(false);
		expect(await attempt('e@example.org', 'wrong')).toMatchObject({ why: 'throttled' });
		expect(await attempt('f@example.org', 'wrong', { at: minutesLater(5) })).toMatchObject({
			why: 'refused'
		});
	});

	test('the right password works even then: nobody is locked out by somebody else', async () => {
		addAccount(db, { ...ana, passwordHash }, now);
		for (let i = 0; i < 5; i += 1) await attempt(ana.email, 'wrong');
		expect(await attempt(ana.email, password)).toMatchObject({ ok: true });
	});

	test('guesses sent at the same time do not slip past', async () => {
		addAccount(db, { ...ana, passwordHash }, now);
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, () => attempt(ana.email, 'wrong'))
		);
		expect(outcomes.filter((outcome) => !outcome.ok && outcome.why === 'refused')).toHaveLength(3);
	});

	test('signing in as often as one likes takes no tokens', async () => {
		addAccount(db, { ...ana, passwordHash }, now);
		for (let i = 0; i < 5; i += 1) await attempt(ana.email, password);
		expect(await attempt(ana.email, 'wrong')).toEqual({ ok: false, why: 'refused' });
	});
});

describe('createUser', () => {
	test('makes an account without a password and a link for 7 days', () => {
		const made = createUser(db, { email: 'Bo@Example.org', role: 'reviewer' }, now);
		if (!made.ok) throw new Error(made.issues.join());
		expect(made.user).toMatchObject({ email: 'bo@example.org', name: 'bo', role: 'reviewer' });
		expect(userTable.find(db, made.user.id)?.passwordHash).toBeNull();
		expect(storedLink(made.link)).toEqual({
			tokenHash: tokenHash(tokenOf(made.link) ?? ''),
			userId: made.user.id,
			expiresAt: '2026-01-08T00:00:00.000Z'
		});
	});

	test('names every reason at once', () => {
		expect(createUser(db, { email: 'bo', name: ' ', role: 'king' }, now)).toEqual({
			ok: false,
			issues: ['email_invalid', 'name_missing', 'role_unknown']
		});
		addAccount(db, { ...ana, passwordHash }, now);
		const again = { email: 'ANA@example.org', name: 'x'.repeat(201), role: 'admin' };
		expect(createUser(db, again, now)).toEqual({ ok: false, issues: ['email_taken', 'name_long'] });
	});

	test.each(['', '@', 'a@', '@b', 'a b@c', 'a@b\u0000', `${'a'.repeat(250)}@b.cd`])(
		'%j is no e-mail address',
		(email) => {
			expect(createUser(db, { email, name: 'N', role: 'viewer' }, now)).toEqual({
				ok: false,
				issues: ['email_invalid']
			});
		}
	);
});

describe('firstSetupLink', () => {
	test('is there for 24 hours, and only while nobody has an account', () => {
		expect(storedLink(firstSetupLink(db, now))).toMatchObject({
			userId: null,
			expiresAt: '2026-01-02T00:00:00.000Z'
		});
		addAccount(db, { ...ana, passwordHash }, now);
		expect(firstSetupLink(db, now)).toBeNull();
	});

	test('ends the one before: only the link that was printed last works', () => {
		const first = firstSetupLink(db, now);
		const second = firstSetupLink(db, now);
		expect(storedLink(first)).toBeNull();
		expect(storedLink(second)).not.toBeNull();
	});
});

describe('resetLink', () => {
	test('is there for 24 hours, ends earlier links and leaves the password as it is', () => {
		const made = createUser(db, { email: 'bo@example.org', role: 'viewer' }, now);
		const reset = resetLink(db, 'BO@example.org', now);
		if (!made.ok || !reset.ok) throw new Error('refused');
		expect(storedLink(made.link)).toBeNull();
		expect(storedLink(reset.link)?.expiresAt).toBe('2026-01-02T00:00:00.000Z');
	});

	test('needs an account', () => {
		expect(resetLink(db, 'bo@example.org', now)).toEqual({ ok: false, issues: ['email_unknown'] });
	});
});

describe('changePassword', () => {
	const next = 'another good phrase';
	async function signedIn() {
		const user = addAccount(db, { ...ana, passwordHash }, now);
		const today = new Date();
		const here = await startSession(db, user.id, today);
		const elsewhere = await startSession(db, user.id, today);
		const change = (current: string, to: string) =>
			changePassword(
				db,
				{ userId: user.id, sessionId: here.id },
				{ current, next: to },
				now,
				throttle
			);
		const alive = async (id: string) => (await userOfSession(db, id, today)) !== null;
		return { here, elsewhere, change, alive };
	}
	const signsIn = async (text: string) =>
		(await signIn(db, { email: ana.email, password: text, client: 'x' }, now, throttle)).ok;

	test('replaces the password and signs out everywhere else', async () => {
		const { here, elsewhere, change, alive } = await signedIn();
		expect(await change(password, next)).toEqual({ ok: true });
		expect([await signsIn(next), await signsIn(password)]).toEqual([true, false]);
		expect([await alive(here.id), await alive(elsewhere.id)]).toEqual([true, false]);
	});

	test('names every reason at once and changes nothing', async () => {
		const { elsewhere, change, alive } = await signedIn();
		expect(await change('wrong', 'short')).toEqual({
			ok: false,
			issues: ['password_wrong', 'password_short']
		});
		expect(await change(password, 'short')).toEqual({ ok: false, issues: ['password_short'] });
		expect([await signsIn(password), await alive(elsewhere.id)]).toEqual([true, true]);
	});

	test('a found session is no way to guess the password', async () => {
		const { change } = await signedIn();
		for (let i = 0; i < 3; i += 1) await change('wrong', next);
		expect(await change(password, next)).toEqual({ ok: false, issues: ['too_many_failures'] });
	});
});
