import { codebookRows, codebookTable } from '#lib/exchange/tables/codebook.ts';
import { apiTables, pageTables, wholeHeatmapTable } from '#lib/exchange/tables/described-tables.ts';
import type { PublicTable } from './public-table.ts';

/** Every column of every table; those of the heatmap are of the chosen round's edition. */
export const codebook: PublicTable = {
	filters: ['round'],
	fill: (_viewer, _filters, edition) => ({
		table: codebookTable,
		rows: codebookRows([...apiTables(wholeHeatmapTable(edition)), ...pageTables])
	})
};
