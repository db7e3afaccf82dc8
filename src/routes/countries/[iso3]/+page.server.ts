import { error, redirect } from '@sveltejs/kit';
import { chosenMethod } from '#lib/server/chosen-method.ts';
import { countryProfile } from '#lib/server/country-profile.ts';
import { findRound, visibleRounds } from '#lib/server/round-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const code = url.searchParams.get('round');
	const round = findRound(locals, code);
	if (!round)
		error(
			404,
			code === null ? 'No round has been published yet.' : `There is no public round "${code}".`
		);
	const { method, issues, canonical } = chosenMethod(url, round.edition);
	if (canonical) redirect(303, canonical);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	const profile = countryProfile(locals, round, params.iso3, method);
	if (!profile)
		error(
			404,
			`There is no country "${params.iso3}". Use ISO 3166-1 alpha-3 in capitals, such as BRA.`
		);
	return {
		profile,
		method,
		round: { code: round.code, title: round.title, asOf: round.asOf },
		rounds: visibleRounds(locals).map(({ code, title }) => ({ code, title })),
		edition: { title: round.edition.title, caveats: round.edition.text.caveats }
	};
};
