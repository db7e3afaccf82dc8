import { error } from '@sveltejs/kit';
import { overviewOf, parseSorting } from '#lib/server/overview.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { regionsOf } from '#lib/server/regions.ts';
import { findRound } from '#lib/server/round-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	// the front page is there before anything is published
	if (!url.searchParams.has('round') && !findRound(locals, null)) return { round: null };
	const { round, method, shown } = readerChoice(locals, url);
	const regions = regionsOf(locals.db);
	const region = chosenFrom(url, 'region', regions);
	const sort = url.searchParams.get('sort');
	const sorting = parseSorting(sort, round.edition);
	if (sort && !sorting) error(400, `"${sort}" is not a column to sort by.`);
	const overview = overviewOf(locals, round, { region, sorting, method });
	return { ...shown, regions, region, sorting, overview };
};
