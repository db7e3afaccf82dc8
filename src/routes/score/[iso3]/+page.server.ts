import { error } from '@sveltejs/kit';
import { scoreHome } from '#lib/messages/scoring.ts';
import { requireRole } from '#lib/server/guards.ts';
import { openRound } from '#lib/server/my-assessments.ts';
import { openWorkspace } from '#lib/server/workspace.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { iso3 }, url }) => {
	const coder = requireRole(locals, 'analyst').id;
	const round = url.searchParams.get('round') ?? openRound(locals.db);
	if (round === null) error(404, scoreHome.noRound);
	const opened = openWorkspace(locals.db, { round, iso3, coder }, url.searchParams.get('article'));
	if (!opened.ok) error(opened.why === 'unknown' ? 404 : 403, opened.message);
	const { levels, naReasons, codingRules } = opened.rules;
	return { workspace: opened.workspace, rules: { levels, naReasons, codingRules } };
};
