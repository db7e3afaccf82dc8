import { releasesTable } from '#lib/exchange/tables/releases.ts';
import { type PublicTable, roundFilters } from './public-table.ts';

/** Published releases. There are none yet: a demonstration's `DEMO` marks generated rows and is no release. */
export const releases: PublicTable = {
	filters: roundFilters,
	fill: () => ({ table: releasesTable, rows: [] })
};
