import { error } from '@sveltejs/kit';
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
	const profile = countryProfile(locals, round, params.iso3);
	if (!profile)
		error(
			404,
			`There is no country "${params.iso3}". Use ISO 3166-1 alpha-3 in capitals, such as BRA.`
		);
	return {
		profile,
		round: { code: round.code, title: round.title, asOf: round.asOf },
		rounds: visibleRounds(locals).map(({ code, title }) => ({ code, title })),
		edition: { title: round.edition.title, caveats: round.edition.text.caveats }
	};
};
