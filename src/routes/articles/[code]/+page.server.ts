import { error } from '@sveltejs/kit';
import { answerChoices } from '#lib/domain/answer-choice.ts';
import { unknownCode } from '#lib/messages/catalogue-pages.ts';
import { articlePage, articlesNear } from '#lib/server/article-page.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { regionsOf } from '#lib/server/regions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const regions = regionsOf(locals.db);
	const region = chosenFrom(url, 'region', regions);
	const found = chosenFrom(url, 'answer', answerChoices);
	const answer = answerChoices.find((choice) => choice === found) ?? null;
	const allModels = chosenFrom(url, 'models', ['all']) !== null;
	const chosen = { region, answer, allModels };
	const article = articlePage(locals, round, params.code, method, chosen);
	if (!article)
		error(404, unknownCode.article(params.code, articlesNear(round.edition, params.code)));
	return { ...shown, chapters: round.edition.chapters, allRegions: regions, chosen, page: article };
};
