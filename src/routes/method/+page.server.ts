import { error, redirect } from '@sveltejs/kit';
import { currentEdition, editionOf } from '#lib/server/catalogue.ts';
import { chosenMethod } from '#lib/server/chosen-method.ts';
import { methodPage } from '#lib/server/method-page.ts';
import { findRound } from '#lib/server/round-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const edition = findRound(locals, null)?.edition ?? editionOf(locals.db, currentEdition);
	const { method, issues, canonical } = chosenMethod(url, edition);
	if (canonical) redirect(303, canonical);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	return { method, page: methodPage(edition, method) };
};
