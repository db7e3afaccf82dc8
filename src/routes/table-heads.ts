import type { Heatmap } from '#lib/domain/heatmap.ts';
import { articles } from '#lib/messages/common.ts';
import { heatmap as words } from '#lib/messages/heatmap.ts';
import { overview as text } from '#lib/messages/reading.ts';

/** The head of a column of the heatmap as a table. */
export interface TableHead {
	/** what to sort by */
	key: string;
	label: string;
	note: string;
	/** whether the first sorting puts the largest first */
	largestFirst: boolean;
	/** address of the chapter's or category's page */
	page?: string;
}

/** Heads in the order of the columns: country, overall, what the comparison or the standing has, then each code. */
export function tableHeads(
	heatmap: Heatmap,
	{
		compared,
		hasIntervals,
		columnHref
	}: { compared: boolean; hasIntervals: boolean; columnHref: (code: string) => string }
): TableHead[] {
	const standing = [
		{ key: 'coverage', label: text.coverage, note: '', largestFirst: true },
		{
			key: 'rank',
			label: text.rank,
			note: hasIntervals ? words.rankNote : '',
			largestFirst: false
		}
	];
	const changes = [
		{ key: 'changes', label: words.changes, note: '', largestFirst: true },
		{ key: 'revised', label: words.revisions, note: '', largestFirst: true }
	];
	return [
		{ key: 'country', label: text.country, note: '', largestFirst: false },
		{ key: 'overall', label: text.overall, note: '', largestFirst: true },
		...(compared ? changes : standing),
		...heatmap.columns.map(({ code, title, chapter, articles: count, counts }) => ({
			key: code,
			label: chapter ? `${code} ${title}` : title,
			note: articles(count) + (counts ? '' : `, ${text.beside}`),
			largestFirst: true,
			page: columnHref(code)
		}))
	];
}
