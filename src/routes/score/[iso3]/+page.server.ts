import { error, redirect } from '@sveltejs/kit';
import { withQuery } from '#lib/exchange/query-string.ts';
import { scoreHome } from '#lib/messages/scoring.ts';
import { pinpointsOfCountry } from '#lib/server/country-law.ts';
import { requireRole } from '#lib/server/guards.ts';
import { openRound } from '#lib/server/my-assessments.ts';
import { rulingsOn } from '#lib/server/rulings.ts';
import { openWorkspace } from '#lib/server/workspace.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { iso3 }, url }) => {
	const user = requireRole(locals, 'analyst');
	const coder = user.id;
	const round = url.searchParams.get('round') ?? openRound(locals.db);
	if (round === null) error(404, scoreHome.noRound);
	const opened = openWorkspace(locals.db, { round, iso3, coder }, url.searchParams.get('article'));
	if (!opened.ok) error(opened.why === 'unknown' ? 404 : 403, opened.message);
	const { workspace } = opened;
	// an address without an article means another one after the first answer: going back would not lead back
	if (!url.searchParams.has('article')) {
		const article = workspace.article.code;
		redirect(
			303,
			withQuery(url.pathname, { ...Object.fromEntries(url.searchParams), round, article })
		);
	}
	const { levels, naReasons, codingRules } = opened.rules;
	const subject = { edition: workspace.edition, article: workspace.article.code };
	return {
		workspace,
		rules: { levels, naReasons, codingRules },
		rulings: rulingsOn(locals.db, subject, user),
		pinpoints: pinpointsOfCountry(locals.db, { iso3, coder })
	};
};
