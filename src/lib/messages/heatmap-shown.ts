import type { Heatmap } from '#lib/domain/heatmap.ts';
import type { HeatmapChoice } from '#lib/exchange/heatmap-query.ts';
import { bearerNames } from './common.ts';
import { heatmap as text, shownWords as words } from './heatmap.ts';
import { overview } from './reading.ts';

/** What the heatmap shows and in which order, in one sentence: above the table, in pictures, and read out after a change. */
export function shownSentence(
	heatmap: Heatmap | (Omit<Heatmap, 'rows'> & { rows: unknown[] }),
	choice: HeatmapChoice
): string {
	const { form, columns, rows } = heatmap;
	return words.sentence([
		`${words.countries(rows.length)}${choice.region ? ` in ${choice.region}` : ''}`,
		words.columns(form, columns.length),
		orderWords(columns, choice)
	]);
}

/** Names of the keys to sort by that are no columns. */
export const sortNames: Readonly<Record<string, string>> = {
	country: overview.country,
	overall: overview.overall,
	coverage: overview.coverage,
	rank: overview.rank,
	changes: text.changes,
	revised: text.revisions
};

/** What narrows the articles, in words; empty when nothing does. */
export function narrowingWords({ bearer, kind }: HeatmapChoice): string[] {
	return [
		...(bearer ? [text.bearerPart(bearerNames[bearer])] : []),
		...(kind ? [text.kindPart(kind)] : [])
	];
}

function orderWords(columns: Heatmap['columns'], { sorting, keepRegions }: HeatmapChoice): string {
	if (!sorting) return words.usual;
	const { key, descending } = sorting;
	const within = keepRegions ? ` ${words.withinRegions}` : '';
	if (key === 'similarity') return words.similarity + within;
	if (key === 'country') return words.byName(descending) + within;
	if (key === 'rank') return words.rank(descending) + within;
	const column = columns.find(({ code }) => code === key);
	const name = sortNames[key] ?? `${key} ${column?.title ?? ''}`.trim();
	return words.sorted(name, descending) + within;
}
