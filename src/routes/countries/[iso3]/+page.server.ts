import { error } from '@sveltejs/kit';
import { countryProfile } from '#lib/server/country-profile.ts';
import { readerBands } from '#lib/server/reader-bands.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const profile = countryProfile(locals, round, params.iso3, method);
	if (!profile)
		error(
			404,
			`There is no country "${params.iso3}". Use ISO 3166-1 alpha-3 in capitals, such as BRA.`
		);
	const band = (await readerBands(locals, round, method))?.countries.get(params.iso3);
	return { ...shown, profile, band: band ? { lo: band.low, hi: band.high } : null };
};
