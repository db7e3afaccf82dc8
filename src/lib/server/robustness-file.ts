import { drawChoices, rankDraws } from '#lib/domain/rank-draws.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import { rankIntervalsTable } from '#lib/exchange/tables/rank-robustness.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { errorResponse } from './error-response.ts';
import { parseFilters } from './filters.ts';
import { roundStudy } from './rank-bands.ts';
import type { PublicFile } from './public-file.ts';
import { readerBands } from './reader-bands.ts';
import { type Viewer, findRound } from './round-access.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';

/** The number of draws that an address chooses; null = not one of the choices. */
export function drawsOf(query: URLSearchParams): number | null {
	const found = query.get('draws');
	if (found === null) return rankDraws.draws;
	return drawChoices.find((draws) => String(draws) === found) ?? null;
}

/** `/robustness.csv` and `.json`: the columns of `mimc robustness`, units by ISO 3166-1 alpha-3. */
export async function robustnessFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): Promise<PublicFile | Response> {
	const edition = findRound(viewer, query.get('round'))?.edition;
	const parsed = parseFilters(
		viewer,
		query,
		['round', ...methodParameters],
		edition ?? editionOf(viewer.db, currentEdition),
		['draws', ...writerParameters[format]]
	);
	const draws = drawsOf(query);
	if (draws === null || !parsed.ok) {
		const message = `Choose one: ${drawChoices.join(', ')}.`;
		const issues = [
			...(parsed.ok ? [] : parsed.issues),
			...(draws === null ? [{ path: 'draws', message }] : [])
		];
		return writtenTable({ ok: false, issues }, format, query);
	}
	const { round, method } = parsed.filters;
	if (!round) return errorResponse(404, 'not_found', readerMessages.noRound);
	const bands = await readerBands(viewer, round, method, draws);
	if (!bands) {
		const message = 'With flat nesting weights play no part: there are no intervals.';
		return writtenTable({ ok: false, issues: [{ path: 'nesting', message }] }, format, query);
	}
	const table = rankIntervalsTable(roundStudy(viewer.db, round).iso3s);
	const parts = ['mimc-robustness', round.release, `round-${round.code}`];
	const fileName = parts.filter(Boolean).join('_');
	return writtenTable({ ok: true, filled: { table, rows: bands.units }, fileName }, format, query);
}
