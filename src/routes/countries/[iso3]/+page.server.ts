import { error } from '@sveltejs/kit';
import { readerMessages } from '#lib/messages/reader.ts';
import { countryProfile } from '#lib/server/country-profile.ts';
import { readerBands } from '#lib/server/reader-bands.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { type ArticleFilter, filterChoices } from './article-filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const chapters = round.edition.chapters.map(({ code }) => code);
	const filter: ArticleFilter = {
		chapter: chosenFrom(url, 'chapter', chapters),
		status: chosenFrom(url, 'status', filterChoices.status),
		level: chosenFrom(url, 'level', filterChoices.level),
		q: url.searchParams.get('q') ?? ''
	};
	const profile = countryProfile(locals, round, params.iso3, method);
	if (!profile) error(404, readerMessages.unknownCountry(params.iso3));
	const band = (await readerBands(locals, round, method))?.countries.get(params.iso3);
	return { ...shown, profile, filter, band: band ? { lo: band.low, hi: band.high } : null };
};
