import { expect, test } from 'vitest';
import { roles } from '#lib/domain/vocabulary.ts';
import { smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { coderAccount } from './coder-account.ts';
import * as userTable from './db/users.ts';

test('a coder is an account that is there and whose role may answer', () => {
	const db = smallDatabase();
	for (const role of roles)
		userTable.add(db, {
			id: role,
			email: `${role}@example.org`,
			name: role,
			role,
			passwordHash: null,
			createdAt: '2026-01-01T00:00:00.000Z'
		});
	expect(coderAccount(db, ' ANA@example.org ')).toEqual({ ok: true, coder: 'ana' });
	expect(coderAccount(db, 'viewer@example.org')).toEqual({
		ok: false,
		why: 'role',
		role: 'viewer'
	});
	for (const role of ['analyst', 'reviewer', 'admin'])
		expect(coderAccount(db, `${role}@example.org`)).toEqual({ ok: true, coder: role });
	expect(coderAccount(db, 'nobody@example.org')).toEqual({ ok: false, why: 'unknown' });
});
