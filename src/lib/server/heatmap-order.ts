import { type HeatmapRow, numberOf } from '#lib/domain/heatmap.ts';
import { similarityOrder } from '#lib/domain/similarity-order.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import type { HeatmapChoice, Sorting } from '#lib/exchange/heatmap-query.ts';

type Comparison = (a: HeatmapRow, b: HeatmapRow) => number;

const byRegion: Comparison = (a, b) => compareNames(a.region, b.region);
const byName: Comparison = (a, b) => compareNames(a.name, b.name);

/** Rows in the chosen order; without a choice by region and name, never by rank. `codes` are those of the columns. */
export function ordered(
	rows: readonly HeatmapRow[],
	{ sorting, keepRegions }: Pick<HeatmapChoice, 'sorting' | 'keepRegions'>,
	codes: readonly string[]
): HeatmapRow[] {
	const named = rows.toSorted(byName);
	const sorted = sorting ? sortedBy(named, sorting, codes) : named;
	return keepRegions || !sorting ? sorted.toSorted(byRegion) : sorted;
}

/** Rows come by name, which decides between equals. */
function sortedBy(rows: HeatmapRow[], { key, descending }: Sorting, codes: readonly string[]) {
	if (key === 'similarity') return bySimilarity(rows);
	if (key === 'country') return descending ? rows.toReversed() : rows;
	const sign = descending ? -1 : 1;
	const column = codes.indexOf(key);
	return rows.toSorted((a, b) =>
		compareNullsLast(valueOf(a, key, column), valueOf(b, key, column), sign)
	);
}

function bySimilarity(rows: HeatmapRow[]): HeatmapRow[] {
	const numbers = rows.map(({ cells }) => cells.map(numberOf));
	return similarityOrder(numbers).flatMap((place) => rows[place] ?? []);
}

function valueOf(row: HeatmapRow, key: string, column: number): number | null {
	if (key === 'overall') return numberOf(row.overall);
	if (key === 'coverage') return row.coverage;
	if (key === 'rank') return row.rank;
	if (key === 'changes') return row.lawChanges;
	if (key === 'revised') return row.revisions;
	const cell = row.cells[column];
	return cell ? numberOf(cell) : null;
}

/** What has no value comes last in either direction. */
function compareNullsLast(a: number | null, b: number | null, sign: number): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return sign * (a - b);
}
