import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { requireRole } from '#lib/server/guards.ts';
import { returnToCoder } from '#lib/server/hand-in.ts';
import { reviewRounds } from '#lib/server/review.ts';
import { allRulings, answer, openQuestions } from '#lib/server/rulings.ts';
import type { Actions, PageServerLoad } from './$types';
import { returnForm, rulingForm } from './review-forms.ts';

/** of what services refuse */
const statuses = { unknown: 404, forbidden: 403, invalid: 400, answered: 409, not_handed_in: 409 };

export const load: PageServerLoad = ({ locals }) => {
	requireRole(locals, 'reviewer');
	const { db } = locals;
	return { questions: openQuestions(db), rulings: allRulings(db), rounds: reviewRounds(db) };
};

export const actions: Actions = {
	/** Answers an open question. */
	rule: async ({ locals, request }) => {
		const reviewer = requireRole(locals, 'reviewer');
		const form = Object.fromEntries(await request.formData());
		const values = { ruling: String(form.ruling ?? '') };
		const parsed = v.safeParse(rulingForm, form);
		if (!parsed.success)
			return fail(400, { question: 0, values, message: parsed.issues[0].message });
		const { question, ruling } = parsed.output;
		const ruled = answer(locals.db, question, ruling, reviewer, locals.now);
		if (ruled.ok) redirect(303, `/review#ruling-${ruled.number}`);
		return fail(statuses[ruled.why], { question, values, message: ruled.message });
	},

	/** Gives a country that was handed in back to its coder. */
	sendBack: async ({ locals, request }) => {
		requireRole(locals, 'reviewer');
		const form = Object.fromEntries(await request.formData());
		const parsed = v.safeParse(returnForm, form);
		const place = [form.round, form.iso3, form.coder].join(' ');
		const values = { note: String(form.note ?? '') };
		if (!parsed.success) return fail(400, { place, values, message: parsed.issues[0].message });
		const { note, ...assessment } = parsed.output;
		const returned = returnToCoder(locals.db, assessment, note, locals.now);
		if (!returned.ok)
			return fail(statuses[returned.why], { place, values, message: returned.message });
		redirect(303, `/review#round-${encodeURIComponent(assessment.round)}`);
	}
};
