import { answers } from '#lib/server/health.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answers(locals.db)
		? Response.json({ status: 'ok' })
		: Response.json({ status: 'database does not answer' }, { status: 503 });
