import type { Edition } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';
import { aggregatesTable } from './aggregates.ts';
import { articlesTable } from './articles.ts';
import { categoriesTable } from './categories.ts';
import { codebookTable } from './codebook.ts';
import { comparisonTable } from './comparison.ts';
import { countriesTable } from './countries.ts';
import { countryListTable } from './country-list.ts';
import { effectiveWeightsTable } from './effective-weights.ts';
import { evidenceTable } from './evidence.ts';
import { heatmapScreenTable } from './heatmap-screen.ts';
import { heatmapTable } from './heatmap.ts';
import { outcomesTable } from './outcomes.ts';
import { rankIntervalsTable } from './rank-robustness.ts';
import { releasesTable } from './releases.ts';
import { roundsTable } from './rounds.ts';
import { scoresTable } from './scores.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table; descriptions do not look at them
type AnyTable = Table<any>;

/** The tables of `/api/v1`, in the order of the interface; the heatmap with the columns that are given. */
export function apiTables(heatmap: AnyTable = heatmapTable(['<code>'])): AnyTable[] {
	return [
		scoresTable,
		aggregatesTable,
		heatmap,
		evidenceTable,
		articlesTable,
		categoriesTable,
		countriesTable,
		codebookTable,
		roundsTable,
		releasesTable
	];
}

/** The further tables that lie beside pages; `<code>` stands for each code of what the page shows. */
export const pageTables: readonly AnyTable[] = [
	countryListTable,
	comparisonTable,
	heatmapScreenTable(['<code>'], false),
	heatmapScreenTable(['<code>'], true),
	rankIntervalsTable([]),
	outcomesTable,
	effectiveWeightsTable
];

/** The heatmap with every column that it can have in an edition: chapters, categories and scored articles. */
export function wholeHeatmapTable({ chapters, categories, articles }: Edition): AnyTable {
	const coded = [...chapters, ...categories, ...articles.filter(({ scored }) => scored)];
	return heatmapTable(
		coded.map(({ code }) => code),
		new Map(coded.map(({ code, title }) => [code, title]))
	);
}
