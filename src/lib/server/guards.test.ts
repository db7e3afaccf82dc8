import { isHttpError, isRedirect } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '#lib/domain/vocabulary.ts';
import { type SignedInUser, type Visitor, requireRole, requireUser } from './guards.ts';

function person(role: Role): SignedInUser {
	return { id: '1', email: 'ana@example.org', name: 'Ana', role };
}

/** What a guard comes to: the person, the status it throws, or where it sends to. */
function outcome(guard: () => SignedInUser): SignedInUser | number | string {
	try {
		return guard();
	} catch (thrown) {
		if (isHttpError(thrown)) return thrown.status;
		if (isRedirect(thrown)) return `${thrown.status} ${thrown.location}`;
		throw thrown;
	}
}

describe('requireUser', () => {
	test('gives the signed-in person', () => {
		expect(outcome(() => requireUser({ user: person('viewer') }))).toEqual(person('viewer'));
	});

	test('is 401 for anybody else', () => {
		expect(outcome(() => requireUser({ user: null }))).toBe(401);
	});

	test('sends somebody who opens a page to sign in', () => {
		const visitor: Visitor = { user: null, signInPath: '/login?next=%2Fscore' };
		expect(outcome(() => requireUser(visitor))).toBe('303 /login?next=%2Fscore');
		expect(outcome(() => requireRole(visitor, 'admin'))).toBe('303 /login?next=%2Fscore');
	});
});

describe('requireRole', () => {
	const table: Record<Role, Record<Role, boolean>> = {
		viewer: { viewer: true, analyst: false, reviewer: false, admin: false },
		analyst: { viewer: true, analyst: true, reviewer: false, admin: false },
		reviewer: { viewer: true, analyst: true, reviewer: true, admin: false },
		admin: { viewer: true, analyst: true, reviewer: true, admin: true }
	};
	for (const role of roles)
		for (const needed of roles)
			test(`a person with role ${role} ${table[role][needed] ? 'may' : 'may not'} do what needs ${needed}`, () => {
				const expected = table[role][needed] ? person(role) : 403;
				expect(outcome(() => requireRole({ user: person(role) }, needed))).toEqual(expected);
			});

	test('is 401, not 403, for somebody who is not signed in', () => {
		expect(outcome(() => requireRole({ user: null }, 'viewer'))).toBe(401);
	});
});
