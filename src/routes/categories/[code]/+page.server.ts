import { error } from '@sveltejs/kit';
import { unknownCode } from '#lib/messages/catalogue-pages.ts';
import { categoryPage } from '#lib/server/category-page.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { regionsOf } from '#lib/server/regions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const allRegions = regionsOf(locals.db);
	const region = chosenFrom(url, 'region', allRegions);
	const category = categoryPage(locals, round, params.code, method, region);
	const known = round.edition.categories.map(({ code }) => code);
	if (!category) error(404, unknownCode.category(params.code, known));
	return { ...shown, chapters: round.edition.chapters, allRegions, region, ...category };
};
