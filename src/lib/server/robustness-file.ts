import { rankIntervalsTable } from '#lib/exchange/tables/rank-robustness.ts';
import type { PublicFile } from './public-file.ts';
import { roundStudy } from './rank-bands.ts';
import { askedRanks } from './robustness-asked.ts';
import type { Viewer } from './round-access.ts';
import {
	type FileFormat,
	byteOrderMark,
	tableFile,
	writerParameters,
	wrongParameters
} from './table-response.ts';

/** `/robustness.csv` and `.json`: the columns of `mimc robustness`, units by ISO 3166-1 alpha-3. */
export async function robustnessFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): Promise<PublicFile | Response> {
	const { bom, issue } = byteOrderMark(format, query);
	if (issue) return wrongParameters([issue]);
	const found = await askedRanks(viewer, query, writerParameters[format]);
	if (!found.ok) return found.response;
	const { round, bands, fileName } = found.asked;
	const table = rankIntervalsTable(roundStudy(viewer.db, round).iso3s);
	return tableFile({ table, rows: bands.units }, fileName, format, bom);
}
