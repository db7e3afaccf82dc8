import { type Series, scoreWords } from './chart-series.ts';
import type { TwinTable } from './twin-table.ts';

/** The table with the numbers of a chart of several series: one row a label, one column a series. */
export function seriesTwin(
	first: string,
	labels: readonly string[],
	series: readonly Series[],
	notRated: string,
	formatScore: (score: number) => string
): TwinTable {
	const words = scoreWords(notRated, formatScore);
	return {
		first,
		columns: series.map(({ label }) => label),
		rows: labels.map((label, at) => ({
			label,
			cells: series.map(({ scores, gaps }) => words(scores[at] ?? null, gaps?.[at]))
		}))
	};
}
