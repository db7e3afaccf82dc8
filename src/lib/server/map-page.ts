import { answerCell } from '#lib/domain/answer-cell.ts';
import { type Distribution, distributionOf } from '#lib/domain/distribution.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';
import { median } from '#lib/domain/median.ts';
import type { Method } from '#lib/domain/method.ts';
import { type RegionCountries, countriesByRegion } from './countries-by-region.ts';
import type { Shown } from './map-choice.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { scoreCell } from './scored-cell.ts';

/** A country on the map: what colours it, and for overall the range that is possible where it is not rated. */
export interface MapCountry {
	cell: ScoreCell;
	range: { low: number; high: number } | null;
}

export interface MapPage {
	regions: RegionCountries<MapCountry>[];
	/** of the countries in the chosen region, or of all */
	spread: Distribution;
	/** of those that are rated, unrounded; null under five, and for an article, whose levels are no scale to average */
	median: number | null;
	/** title of what is shown; null for overall */
	title: string | null;
	/** what can be shown */
	options: ReturnType<typeof optionsOf>;
}

/** What `/map` shows of one thing in every country. Scores come from `resultsOf` only. */
export function mapPage(
	{ db }: Viewer,
	{ edition, code }: VisibleRound,
	shown: Shown,
	method: Method,
	region: string | null
): MapPage {
	const results = resultsOf(db, { edition, code }, method);
	const cellOf = cellReader(edition, shown);
	const highlighted = results.filter(({ country }) => region === null || country.region === region);
	const cells = highlighted.map(cellOf);
	return {
		regions: countriesByRegion(results, (result) => ({
			cell: cellOf(result),
			range: shown.kind === 'overall' ? result.possibleRange : null
		})),
		spread: distributionOf(cells),
		median:
			shown.kind === 'article'
				? null
				: median(cells.map((cell) => ('score' in cell ? cell.score : null))),
		title: titleOf(edition, shown),
		options: optionsOf(edition)
	};
}

function cellReader(edition: Edition, shown: Shown): (result: CountryResult) => ScoreCell {
	const placeIn = (list: readonly { code: string }[], code: string) =>
		list.findIndex((entry) => entry.code === code);
	if (shown.kind === 'overall') return ({ overall }) => scoreCell(overall);
	if (shown.kind === 'article') return ({ answers }) => articleCell(answers.get(shown.code));
	if (shown.kind === 'chapter') {
		const place = placeIn(edition.chapters, shown.code);
		return ({ chapters }) => scoreCell(chapters[place]);
	}
	const { scope } = shown;
	const place = placeIn(edition.categories, shown.code);
	return ({ categories }) => scoreCell(categories[place]?.[scope]);
}

/** One article is answered or not: there is no part of it. */
function articleCell(answer: Parameters<typeof answerCell>[0]): ScoreCell {
	const cell = answerCell(answer);
	const one = cell.state === 'not_applicable' ? 0 : 1;
	return { ...cell, nAnswered: cell.state === 'not_assessed' ? 0 : one, nApplicable: one };
}

function titleOf(edition: Edition, shown: Shown): string | null {
	if (shown.kind === 'overall') return null;
	const lists = {
		chapter: edition.chapters,
		category: edition.categories,
		article: edition.articles
	};
	const list: readonly { code: string; title: string }[] = lists[shown.kind];
	return list.find(({ code }) => code === shown.code)?.title ?? null;
}

function optionsOf(edition: Edition) {
	const named = ({ code, title }: { code: string; title: string }) => ({ code, title });
	return {
		chapters: edition.chapters.map(named),
		categories: edition.categories.map(named),
		articles: edition.articles.filter(({ scored }) => scored).map(named)
	};
}
