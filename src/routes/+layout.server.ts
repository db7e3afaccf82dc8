import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	demonstration: locals.kind === 'demo',
	user: locals.user && { name: locals.user.name, role: locals.user.role }
});
