import { type Role, roles } from '#lib/domain/vocabulary.ts';
import type { Connection } from './db/open.ts';
import * as userTable from './db/users.ts';
import { normalEmail } from './new-account.ts';

export type CoderAccount =
	| { ok: true; coder: string }
	| { ok: false; why: 'unknown' }
	| { ok: false; why: 'role'; role: Role };

/** The account whose answers are stored on its behalf: it exists, and its role may answer. */
export function coderAccount(db: Connection, email: string): CoderAccount {
	const user = userTable.findByEmail(db, normalEmail(email));
	if (!user) return { ok: false, why: 'unknown' };
	return roles.indexOf(user.role) < roles.indexOf('analyst')
		? { ok: false, why: 'role', role: user.role }
		: { ok: true, coder: user.id };
}
