import { error } from '@sveltejs/kit';
import { drawChoices } from '#lib/domain/rank-draws.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import { drawsOf } from '#lib/server/robustness-asked.ts';
import { robustnessPage } from '#lib/server/robustness-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { round, method, shown } = readerChoice(locals, url);
	const draws = drawsOf(url.searchParams);
	if (draws === null)
		error(
			400,
			readerMessages.notOneOf('draws', url.searchParams.get('draws') ?? '', drawChoices.map(String))
		);
	return { ...shown, draws, page: await robustnessPage(locals, round, method, draws) };
};
