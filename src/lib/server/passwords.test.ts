import { describe, expect, test } from 'vitest';
import { accountForms, accountIssues } from '#lib/messages/accounts.ts';
import { hashPassword, passwordIssue, passwordLength, verifyPassword } from './passwords.ts';

describe('hashPassword', () => {
	test('writes argon2id in PHC form with the parameters of OWASP', async () => {
		expect(await hashPassword('correct horse battery')).toMatch(
			/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/
		);
	});

	test('salts: the same password has another hash each time', async () => {
		expect(await hashPassword('correct horse battery')).not.toBe(
			await hashPassword('correct horse battery')
		);
	});
});

describe('verifyPassword', () => {
	test('takes the hashed password and no other', async () => {
		const hash = await hashPassword('correct horse battery');
		expect(await verifyPassword(hash, 'correct horse battery')).toBe(true);
		expect(await verifyPassword(hash, 'correct horse battery', { slow: true })).toBe(true);
		expect(await verifyPassword(hash, 'correct horse batterz')).toBe(false);
		expect(await verifyPassword(hash, '')).toBe(false);
	});

	test('reads hashes made by the reference implementation', async () => {
		// P-H-C/phc-winner-argon2, src/test.c: hashtest(version, 2, 16, 1, "password", "somesalt", …), Argon2id
		const hash =
			'$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
		expect(await verifyPassword(hash, 'password')).toBe(true);
		expect(await verifyPassword(hash, 'passwore')).toBe(false);
	});

	test('the same characters in another Unicode form are the same password', async () => {
		const hash = await hashPassword('Zürich-Zürich-Zürich');
		expect(await verifyPassword(hash, 'Zürich-Zürich-Zürich'.normalize('NFD'))).toBe(true);
	});

	test('without a hash it says no, and takes as long as with one', async () => {
		const hash = await hashPassword('correct horse battery');
		const time = async (check: () => Promise<boolean>) => {
			const durations: number[] = [];
			for (let i = 0; i < 5; i += 1) {
				const start = performance.now();
				expect(await check()).toBe(false);
				durations.push(performance.now() - start);
			}
			return Math.min(...durations);
		};
		const known = await time(() => verifyPassword(hash, 'wrong password'));
		const unknown = await time(() => verifyPassword(null, 'wrong password'));
		expect(unknown).toBeGreaterThan(known / 3);
	});

	test('a hash that is none of ours matches nothing', async () => {
		for (const hash of ['', 'plain text', '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA'])
			expect(await verifyPassword(hash, 'plain text')).toBe(false);
	});
});

describe('passwordIssue', () => {
	test.each([
		['', 'password_short'],
		['elevenchars', 'password_short'],
		['twelve chars', null],
		['𝒶'.repeat(6), 'password_short'],
		['aaaaaaaaaaaa', null],
		['x'.repeat(256), null],
		['x'.repeat(257), 'password_long']
	])('%j is %j', (password, issue) => {
		expect(passwordIssue(password)).toBe(issue);
	});

	test('what people are told is what is checked', () => {
		expect(accountIssues.password_short).toContain(`at least ${passwordLength.min} characters`);
		expect(accountForms.passwordHint).toContain(`At least ${passwordLength.min} characters`);
		expect(accountIssues.password_long).toContain(`at most ${passwordLength.max} characters`);
	});
});
