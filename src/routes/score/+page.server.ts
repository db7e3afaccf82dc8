import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { startCountry } from '#lib/server/answer-place.ts';
import { carryForward, carrySources } from '#lib/server/carry-forward.ts';
import { requireRole } from '#lib/server/guards.ts';
import { coderRounds } from '#lib/server/my-assessments.ts';
import type { Actions, PageServerLoad } from './$types';
import { startForm } from './start-form.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	const coder = requireRole(locals, 'analyst');
	return { rounds: coderRounds(locals.db, coder.id), find: url.searchParams.get('find') ?? '' };
};

export const actions: Actions = {
	/** Starts a country, with the answers of an earlier round where they are wanted and there. */
	start: async ({ locals, request }) => {
		const coder = requireRole(locals, 'analyst').id;
		const form = Object.fromEntries(await request.formData());
		const parsed = v.safeParse(startForm, form);
		if (!parsed.success)
			return fail(400, { round: String(form.round ?? ''), message: parsed.issues[0].message });
		const { round, country: iso3, carry } = parsed.output;
		const assessment = { round, iso3, coder };
		const [source] = carry ? carrySources(locals.db, assessment) : [];
		const started = source
			? carryForward(locals.db, assessment, source.code, locals.now)
			: startCountry(locals.db, assessment, locals.now);
		if (!started.ok)
			return fail(started.why === 'unknown' ? 404 : 403, { round, message: started.message });
		redirect(303, `/score/${iso3}?round=${encodeURIComponent(round)}`);
	}
};
