import { answerHistory } from '#lib/server/answer-history.ts';
import { errorResponse } from '#lib/server/error-response.ts';
import { requireRole } from '#lib/server/guards.ts';
import { noParameters } from '#lib/server/no-parameters.ts';
import type { RequestHandler } from './$types';

/** Every version of the signed-in coder's own answer, the newest first. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	const coder = requireRole(locals, 'analyst').id;
	const refused = noParameters(url.searchParams);
	if (refused) return refused;
	const { round, iso3, code: article } = params;
	const history = answerHistory(locals.db, { round, iso3, article, coder });
	if (!history.ok)
		return history.why === 'unknown'
			? errorResponse(404, 'not_found', history.message)
			: errorResponse(403, 'forbidden', history.message);
	const data = history.versions.map(({ version, savedAt, savedBy, changes, answer }) => ({
		version,
		saved_at: savedAt,
		saved_by: savedBy,
		changes,
		answer
	}));
	return Response.json({ data }, { headers: { 'cache-control': 'no-store' } });
};
