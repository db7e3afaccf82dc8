import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { withQuery } from '#lib/exchange/query-string.ts';
import { scoreHome } from '#lib/messages/scoring.ts';
import { requireRole } from '#lib/server/guards.ts';
import { handIn, takeBack } from '#lib/server/hand-in.ts';
import { handInReport } from '#lib/server/hand-in-report.ts';
import { openRound } from '#lib/server/my-assessments.ts';
import type { Actions, PageServerLoad } from './$types';
import { handInForm } from './hand-in-form.ts';

export const load: PageServerLoad = ({ locals, params: { iso3 }, url }) => {
	const coder = requireRole(locals, 'analyst').id;
	const round = url.searchParams.get('round') ?? openRound(locals.db);
	if (round === null) error(404, scoreHome.noRound);
	const found = handInReport(locals.db, { round, iso3, coder });
	if (!found.ok) error(found.why === 'unknown' ? 404 : 403, found.message);
	return { report: found.report };
};

export const actions: Actions = {
	handIn: async ({ locals, params: { iso3 }, request, url }) => {
		const coder = requireRole(locals, 'analyst').id;
		const round = url.searchParams.get('round') ?? '';
		const form = v.safeParse(handInForm, Object.fromEntries(await request.formData()));
		// only a file in place of the text is refused here
		const gaps = form.success ? form.output.gaps : null;
		const result = handIn(locals.db, { round, iso3, coder }, { gaps }, locals.now);
		if (result.ok) redirect(303, withQuery(url.pathname, { round }));
		if (result.why === 'unknown' || result.why === 'forbidden')
			error(result.why === 'unknown' ? 404 : 403, result.message);
		return fail(400, { gaps: gaps ?? '', why: result.why, message: result.message });
	},
	takeBack: ({ locals, params: { iso3 }, url }) => {
		const coder = requireRole(locals, 'analyst').id;
		const round = url.searchParams.get('round') ?? '';
		const result = takeBack(locals.db, { round, iso3, coder });
		// taken back in another window already: what was wanted is so
		if (!result.ok && result.why !== 'not_handed_in')
			error(result.why === 'unknown' ? 404 : 403, result.message);
		redirect(303, withQuery(url.pathname, { round }));
	}
};
