import { scoreBin } from '#lib/domain/cell-state.ts';
import { isFound } from '#lib/domain/country-search.ts';
import type { Country } from '#lib/domain/edition.ts';
import { type Heatmap, type HeatmapRow, numberOf } from '#lib/domain/heatmap.ts';
import { changeBin } from '#lib/domain/law-change.ts';
import { median } from '#lib/domain/median.ts';
import type { Method } from '#lib/domain/method.ts';
import type { HeatmapChoice } from '#lib/exchange/heatmap-query.ts';
import { type SourcedColumn, columnsOf, countedArticles, countsUnder } from './heatmap-columns.ts';
import { ordered } from './heatmap-order.ts';
import { comparedRow, scoredRow } from './heatmap-rows.ts';
import { withLawChangesOf } from './law-changes.ts';
import { resultsFrom, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { settledRound } from './settled-round.ts';

/**
 * The heatmap of a round under a method: the countries of the list that the choice keeps, in its order. With `against` it
 * shows what the law's changes since that earlier round of the same edition moved.
 */
export function heatmapOf(
	viewer: Viewer,
	round: VisibleRound,
	method: Method,
	choice: HeatmapChoice
): Heatmap {
	const columns = columnsOf(round.edition, method, choice);
	const kept = rowsOf(viewer, round, method, choice, columns);
	const codes = columns.map(({ code }) => code);
	return {
		form: choice.form,
		columns: columns.map(({ code, title, chapter, articles, counts }) => {
			return { code, title, chapter, articles, counts };
		}),
		rows: ordered(kept, choice, codes),
		medians: mediansOf(kept, columns, choice),
		articles: round.edition.articles.filter(countsUnder(choice)).length
	};
}

function rowsOf(
	{ db }: Viewer,
	round: VisibleRound,
	method: Method,
	choice: HeatmapChoice,
	columns: readonly SourcedColumn[]
): HeatmapRow[] {
	const { edition } = round;
	const counted = new Set(edition.articles.filter(countsUnder(choice)).map(({ code }) => code));
	const only = (code: string) => counted.has(code);
	const later = resultsOf(db, round, method, only);
	const keeps = ({ country }: { country: Country }) =>
		(choice.region === null || country.region === choice.region) &&
		(choice.search === null || isFound(choice.search, country));
	if (choice.against === null)
		return later.filter(keeps).map((result) => scoredRow(result, columns));
	const before = settledRound(db, choice.against);
	const asked = { edition, method, only };
	const earlier = resultsFrom(db, before, asked);
	const changed = resultsFrom(db, withLawChangesOf(before, settledRound(db, round.code)), asked);
	const inOverall = countedArticles(edition, method, choice);
	// results always stand in the order of the country list
	return later.flatMap((result, at) => {
		const others = { earlier: earlier[at], changed: changed[at] };
		if (!keeps(result) || !others.earlier || !others.changed) return [];
		const { earlier: first, changed: moved } = others;
		return comparedRow({ earlier: first, changed: moved, later: result }, columns, inOverall);
	});
}

/** Medians of the numbers shown: overall, then each column. */
function mediansOf(
	rows: readonly HeatmapRow[],
	columns: readonly SourcedColumn[],
	{ against, form }: HeatmapChoice
): Heatmap['medians'] {
	const middles = [
		median(rows.map(({ overall }) => numberOf(overall))),
		...columns.map((_, i) =>
			median(rows.map(({ cells }) => (cells[i] ? numberOf(cells[i]) : null)))
		)
	];
	return middles.map((score, at) => {
		if (score === null) return null;
		const kind = form === 'article' && at > 0 ? 'article' : 'group';
		if (against === null) return { state: 'score', score, bin: scoreBin(score) };
		return { state: 'changed', difference: score, bin: changeBin(score, kind) };
	});
}
