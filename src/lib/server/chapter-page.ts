import { answerCell } from '#lib/domain/answer-cell.ts';
import { type Distribution, distributionOf } from '#lib/domain/distribution.ts';
import type { Article, Chapter } from '#lib/domain/edition.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';
import { median } from '#lib/domain/median.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import {
	type RegionCountries,
	countriesByRegion,
	inRegion,
	neighbours
} from './countries-by-region.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { scoreCell } from './scored-cell.ts';

/** A country's score in one chapter. */
export interface ChapterScore {
	cell: ScoreCell;
}

export interface ChapterPage {
	/** `counts`: it is part of the overall score under the method */
	chapter: Chapter & { counts: boolean };
	previous: Pick<Chapter, 'code' | 'title'> | null;
	next: Pick<Chapter, 'code' | 'title'> | null;
	/** `answers`: how the countries' answers to it are spread; null where it is listed only */
	articles: (Pick<Article, 'code' | 'title'> & { answers: Distribution | null })[];
	scores: Distribution;
	/** of the rated countries, unrounded; null under five */
	median: number | null;
	regions: RegionCountries<ChapterScore>[];
}

/** What `/chapters/IV` shows, of one region or of all; null for an unknown chapter. Scores come from `resultsOf` only. */
export function chapterPage(
	{ db }: Viewer,
	round: VisibleRound,
	code: string,
	method: Method,
	region: string | null = null
): ChapterPage | null {
	const { chapters, articles } = round.edition;
	const place = chapters.findIndex((chapter) => chapter.code === code);
	const chapter = chapters[place];
	if (!chapter) return null;
	const results = inRegion(resultsOf(db, round, method), region);
	const cellOf = (result: CountryResult) => scoreCell(result.chapters[place]);
	return {
		chapter: { ...chapter, counts: countsInOverall(chapter, method) },
		...neighbours(chapters, code),
		articles: articles
			.filter((article) => article.chapter === code)
			.map(({ code: article, title, scored }) => ({
				code: article,
				title,
				answers: scored
					? distributionOf(results.map(({ answers }) => answerCell(answers.get(article))))
					: null
			})),
		scores: distributionOf(results.map(cellOf)),
		median: median(results.map(({ chapters: scores }) => scores[place]?.score ?? null)),
		regions: countriesByRegion(results, (result) => ({ cell: cellOf(result) }))
	};
}
