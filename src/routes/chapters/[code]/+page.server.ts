import { error } from '@sveltejs/kit';
import { unknownCode } from '#lib/messages/catalogue-pages.ts';
import { chapterPage } from '#lib/server/chapter-page.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { regionsOf } from '#lib/server/regions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const allRegions = regionsOf(locals.db);
	const region = chosenFrom(url, 'region', allRegions);
	const chapter = chapterPage(locals, round, params.code, method, region);
	const known = round.edition.chapters.map(({ code }) => code);
	if (!chapter) error(404, unknownCode.chapter(params.code, known));
	return { ...shown, chapters: round.edition.chapters, allRegions, region, ...chapter };
};
