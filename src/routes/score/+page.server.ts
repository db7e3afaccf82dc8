import { fail, redirect } from '@sveltejs/kit';
import { scoreHome } from '#lib/messages/scoring.ts';
import { startCountry } from '#lib/server/answer-place.ts';
import { requireRole } from '#lib/server/guards.ts';
import { coderRounds } from '#lib/server/my-assessments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const coder = requireRole(locals, 'analyst');
	return { rounds: coderRounds(locals.db, coder.id) };
};

export const actions: Actions = {
	start: async ({ locals, request }) => {
		const coder = requireRole(locals, 'analyst').id;
		const form = await request.formData();
		const round = String(form.get('round') ?? '');
		const iso3 = String(form.get('country') ?? '');
		if (iso3 === '') return fail(400, { round, message: scoreHome.unknownCountry });
		const started = startCountry(locals.db, { round, iso3, coder }, locals.now);
		if (!started.ok)
			return fail(started.why === 'unknown' ? 404 : 403, { round, message: started.message });
		redirect(303, `/score/${iso3}?round=${encodeURIComponent(round)}`);
	}
};
