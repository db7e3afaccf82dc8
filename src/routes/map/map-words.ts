import { type MapLegendEntry } from '#lib/components/map/map-fill.ts';
import { type CellState, binStarts } from '#lib/domain/cell-state.ts';
import type { Distribution } from '#lib/domain/distribution.ts';
import { formatScore } from '#lib/exchange/formats.ts';
import { cataloguePages } from '#lib/messages/catalogue-pages.ts';
import { cellWords, coverageWords, levelNames } from '#lib/messages/common.ts';
import { mapPageText as text } from '#lib/messages/map.ts';
import { binLabel } from '#lib/messages/reading.ts';
import type { Shown } from '#lib/server/map-choice.ts';

/** What the map is coloured by, in words: `chapter IV Migrant workers`. */
export function shownTitle(shown: Shown, title: string | null): string {
	if (shown.kind === 'overall') return text.overall;
	if (shown.kind === 'category')
		return text.category(title ?? shown.code, text.scopes[shown.scope]);
	return text[shown.kind](shown.code, title ?? '');
}

/** What the map says of a country: its number, or why there is none. */
export function cellText(
	cell: CellState & { nAnswered: number; nApplicable: number },
	range: { low: number; high: number } | null,
	isArticle: boolean
): string {
	if (cell.state === 'score' && isArticle) return `${cell.bin} · ${levelNames[cell.bin] ?? ''}`;
	const ends =
		cell.state === 'not_rated' && range
			? `, ${text.range(formatScore(range.low), formatScore(range.high))}`
			: '';
	const words = cell.state === 'score' ? formatScore(cell.score) : cellWords[cell.state];
	const partial = cell.nAnswered > 0 && cell.nAnswered < cell.nApplicable;
	return words + ends + (partial && !isArticle ? ` (${coverageWords(cell)})` : '');
}

/** The scale from low to high, the kinds of nothing that occur, each with its number of countries, and what is not listed. */
export function mapLegend(spread: Distribution, isArticle: boolean): MapLegendEntry[] {
	const counted = (label: string, count: number) => text.legendEntry(label, count);
	const states = ['no_provision', 'not_rated', 'not_assessed', 'not_applicable'] as const;
	return [
		...binStarts.map((_, bin): MapLegendEntry => {
			const label = isArticle ? cataloguePages.level(bin) : binLabel(bin);
			return { fill: `bin-${bin}`, label: counted(label, spread.bins[bin] ?? 0) };
		}),
		...states
			.filter((state) => !(isArticle && state === 'not_rated'))
			.map((state) => ({
				fill: state,
				label: counted(cataloguePages.states[state].toLowerCase(), spread.states[state])
			})),
		{ fill: 'not_listed', label: text.notListed }
	];
}
