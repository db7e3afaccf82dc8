import { type ScreenRow, heatmapScreenTable } from '#lib/exchange/tables/heatmap-screen.ts';
import type { PublicFile } from './public-file.ts';
import { inRound } from './tables/public-table.ts';
import { askedHeatmap } from './heatmap-asked.ts';
import type { Viewer } from './round-access.ts';
import { type FileFormat, byteOrderMark, tableFile, wrongParameters } from './table-response.ts';

/** `/heatmap.csv` and `/heatmap.json`: the heatmap of the page with the same parameters, rows in the same order. */
export function heatmapFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const found = askedHeatmap(viewer, query, format === 'csv' ? ['bom'] : []);
	const { bom, issue } = byteOrderMark(format, query);
	if (!found.ok) return found.response;
	if (issue) return wrongParameters([issue]);
	const { round, choice, heatmap, methodText } = found.asked;
	const shared = {
		...inRound(round),
		against: choice.against,
		method: methodText,
		mark: round.release ? ` [${round.release}]` : ''
	};
	const rows = heatmap.rows.map((row): ScreenRow => ({ ...shared, row }));
	const codes = heatmap.columns.map(({ code }) => code);
	const table = heatmapScreenTable(codes, choice.against !== null);
	const parts = ['mimc-heatmap', `by-${choice.form}`, round.release, `round-${round.code}`];
	return tableFile({ table, rows }, parts.filter(Boolean).join('_'), format, bom);
}
