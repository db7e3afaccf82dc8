import { listedCountries } from '#lib/server/country-list.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import { findRound } from '#lib/server/round-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	// the page is there before anything is published
	if (!url.searchParams.has('round') && !findRound(locals, null)) return { round: null };
	const { round, method, shown } = readerChoice(locals, url);
	const chapters = round.edition.chapters.map(({ code, title, weight }) => ({
		code,
		title,
		weight
	}));
	return {
		...shown,
		chapters,
		regions: listedCountries(locals, round, method),
		q: url.searchParams.get('q') ?? ''
	};
};
