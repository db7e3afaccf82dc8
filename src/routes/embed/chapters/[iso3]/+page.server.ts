import { error } from '@sveltejs/kit';
import { countryProfile } from '#lib/server/country-profile.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const profile = countryProfile(locals, round, params.iso3, method);
	if (!profile) error(404, `There is no country "${params.iso3}".`);
	const { country, begun, overall, possibleRange, chapters } = profile;
	return { ...shown, country, begun, overall, possibleRange, chapters };
};
