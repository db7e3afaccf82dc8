import { error } from '@sveltejs/kit';
import { heatmapChoice } from '#lib/server/heatmap-choice.ts';
import { heatmapPage } from '#lib/server/heatmap-page.ts';
import { readerBands } from '#lib/server/reader-bands.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import { findRound } from '#lib/server/round-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	// the front page is there before anything is published
	if (!url.searchParams.has('round') && !findRound(locals, null)) return { round: null };
	const { round, method, shown } = readerChoice(locals, url);
	const { choice, issues } = heatmapChoice(locals, url.searchParams, round);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	const page = heatmapPage(locals, round, method, choice);
	// intervals are of all articles: ranks of a part of them have none
	const isWhole = choice.bearer === null && choice.kind === null && choice.against === null;
	const bands = isWhole && page.table ? await readerBands(locals, round, method) : null;
	const intervals = [...(bands?.countries ?? [])].map(
		([iso3, { low, high }]) => [iso3, { low, high }] as const
	);
	return { ...shown, page, intervals: Object.fromEntries(intervals) };
};
