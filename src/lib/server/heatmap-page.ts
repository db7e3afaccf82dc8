import type { Heatmap } from '#lib/domain/heatmap.ts';
import type { Method } from '#lib/domain/method.ts';
import { countsInOverall } from '#lib/domain/method.ts';
import { type EncodedHeatmap, encodeArticles } from '#lib/exchange/article-rows.ts';
import type { HeatmapChoice } from '#lib/exchange/heatmap-query.ts';
import * as countryTable from './db/countries.ts';
import { comparableRounds } from './heatmap-choice.ts';
import { heatmapOf } from './heatmap.ts';
import { regionsOf } from './regions.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** What `/` shows of a round. Exactly one of `table` and `drawn` is there. */
export interface HeatmapPage {
	choice: HeatmapChoice;
	/** chapters and categories: a table */
	table: Heatmap | null;
	/** all articles: drawn from texts */
	drawn: EncodedHeatmap | null;
	regions: string[];
	/** earlier rounds to compare with */
	comparable: { code: string; title: string }[];
	/** every chapter of the edition; `counts`: it is part of the overall score */
	chapters: { code: string; title: string; weight: number; counts: boolean }[];
	/** entries of the country list */
	countries: number;
}

/** The page of a choice, ready for the browser. */
export function heatmapPage(
	viewer: Viewer,
	round: VisibleRound,
	method: Method,
	choice: HeatmapChoice
): HeatmapPage {
	const heatmap = heatmapOf(viewer, round, method, choice);
	const isDrawn = choice.form === 'article';
	return {
		choice,
		table: isDrawn ? null : heatmap,
		drawn: isDrawn ? encodeArticles(heatmap) : null,
		regions: regionsOf(viewer.db),
		comparable: comparableRounds(viewer, round).map(({ code, title }) => ({ code, title })),
		chapters: round.edition.chapters.map((chapter) => {
			const { code, title, weight } = chapter;
			return { code, title, weight, counts: countsInOverall(chapter, method) };
		}),
		countries: countryTable.list(viewer.db).length
	};
}
