import { error, redirect } from '@sveltejs/kit';
import { type Role, roles } from '#lib/domain/vocabulary.ts';
import { accountMessages } from '#lib/messages/accounts.ts';

export interface SignedInUser {
	id: string;
	email: string;
	name: string;
	role: Role;
}

/** The part of `locals` that guards look at. */
export interface Visitor {
	user: SignedInUser | null;
	/** set by the hook when somebody opens a page: where to sign in and come back from */
	signInPath?: string;
}

/** The signed-in person. Anybody else is sent to sign in (pages) or gets 401 (actions and endpoints). */
export function requireUser(locals: Visitor): SignedInUser {
	if (locals.user) return locals.user;
	if (locals.signInPath) redirect(303, locals.signInPath);
	error(401, accountMessages.signInFirst);
}

/** The signed-in person, who has this role or one above it; with a lower one it is 403. */
export function requireRole(locals: Visitor, role: Role): SignedInUser {
	const user = requireUser(locals);
	if (roles.indexOf(user.role) < roles.indexOf(role)) error(403, accountMessages.roleNeeded(role));
	return user;
}
