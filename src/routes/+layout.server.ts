import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	demonstration: locals.kind === 'demo',
	/** day on which the page was made, YYYY-MM-DD */
	today: locals.now.toISOString().slice(0, 10),
	user: locals.user && { name: locals.user.name, role: locals.user.role }
});
