import { error } from '@sveltejs/kit';
import { dropCarried } from '#lib/server/carry-forward.ts';
import { requireRole } from '#lib/server/guards.ts';
import type { RequestHandler } from './$types';

/** `?round=…&article=…`: drops what waits for an article; 204, also when nothing did. */
export const DELETE: RequestHandler = ({ locals, params: { iso3 }, url: { searchParams } }) => {
	const coder = requireRole(locals, 'analyst').id;
	const round = searchParams.get('round') ?? '';
	const article = searchParams.get('article') ?? '';
	const dropped = dropCarried(locals.db, { round, iso3, article, coder });
	if (!dropped.ok) error(dropped.why === 'unknown' ? 404 : 403, dropped.message);
	return new Response(null, { status: 204 });
};
