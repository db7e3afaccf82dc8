import { drawChoices, rankDraws } from '#lib/domain/rank-draws.ts';
import type { Method } from '#lib/domain/method.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { errorResponse } from './error-response.ts';
import { parseFilters } from './filters.ts';
import type { RankBands } from './rank-bands.ts';
import { readerBands } from './reader-bands.ts';
import { type Viewer, type VisibleRound, findRound } from './round-access.ts';
import { wrongParameters } from './table-response.ts';

/** Rank intervals that the address of a file asks for. */
export interface AskedRanks {
	round: VisibleRound;
	method: Method;
	methodText: string;
	bands: RankBands;
	/** name of the file without its ending */
	fileName: string;
}

/** The number of draws that an address chooses; null = not one of the choices. */
export function drawsOf(query: URLSearchParams): number | null {
	const found = query.get('draws');
	if (found === null) return rankDraws.draws;
	return drawChoices.find((draws) => String(draws) === found) ?? null;
}

/** What a file of rank intervals holds, or the answer that says why there is none. `more` are parameters of the format. */
export async function askedRanks(
	viewer: Viewer,
	query: URLSearchParams,
	more: readonly string[]
): Promise<{ ok: true; asked: AskedRanks } | { ok: false; response: Response }> {
	const edition = findRound(viewer, query.get('round'))?.edition;
	const parsed = parseFilters(
		viewer,
		query,
		['round', ...methodParameters],
		edition ?? editionOf(viewer.db, currentEdition),
		['draws', ...more]
	);
	const draws = drawsOf(query);
	if (draws === null || !parsed.ok) {
		const message = `Choose one: ${drawChoices.join(', ')}.`;
		const issues = [
			...(parsed.ok ? [] : parsed.issues),
			...(draws === null ? [{ path: 'draws', message }] : [])
		];
		return { ok: false, response: wrongParameters(issues) };
	}
	const { round, method, methodText } = parsed.filters;
	if (!round)
		return { ok: false, response: errorResponse(404, 'not_found', readerMessages.noRound) };
	const bands = await readerBands(viewer, round, method, draws);
	if (!bands) {
		const message = 'With flat nesting weights play no part: there are no intervals.';
		return { ok: false, response: wrongParameters([{ path: 'nesting', message }]) };
	}
	const fileName = ['mimc-robustness', round.release, `round-${round.code}`]
		.filter(Boolean)
		.join('_');
	return { ok: true, asked: { round, method, methodText, bands, fileName } };
}
