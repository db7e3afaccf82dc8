import { error } from '@sveltejs/kit';
import { historyPage } from '#lib/messages/history.ts';
import { scoreHome } from '#lib/messages/scoring.ts';
import { answerHistory } from '#lib/server/answer-history.ts';
import { requireRole } from '#lib/server/guards.ts';
import { openRound } from '#lib/server/my-assessments.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { iso3 }, url: { searchParams } }) => {
	const coder = requireRole(locals, 'analyst').id;
	const round = searchParams.get('round') ?? openRound(locals.db);
	if (round === null) error(404, scoreHome.noRound);
	const article = searchParams.get('article');
	if (article === null) error(400, historyPage.noArticle);
	const history = answerHistory(locals.db, { round, iso3, article, coder });
	if (!history.ok) error(history.why === 'unknown' ? 404 : 403, history.message);
	return { history };
};
