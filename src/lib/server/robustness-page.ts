import type { Chapter } from '#lib/domain/edition.ts';
import type { FirmRanks } from '#lib/domain/firm-ranks.ts';
import type { Method } from '#lib/domain/method.ts';
import { signsOf } from '#lib/exchange/answer-signs.ts';
import * as countryTable from './db/countries.ts';
import { roundStudy } from './rank-bands.ts';
import { readerBands } from './reader-bands.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** What `/robustness` shows, and all that the browser needs to rank again under other weights. */
export interface RobustnessPage {
	chapters: Pick<Chapter, 'code' | 'title' | 'weight'>[];
	/** countries whose assessment has begun; `answers` has one sign for each item (exchange/answer-signs) */
	countries: { iso3: string; name: string; answers: string }[];
	/** chapter of each item, in the order of the signs */
	items: string[];
	/** null with flat nesting */
	firm: FirmRanks | null;
}

/** Waits for the rank intervals of the round under the method. */
export async function robustnessPage(
	viewer: Pick<Viewer, 'db'>,
	round: Pick<VisibleRound, 'code' | 'edition'>,
	method: Method,
	draws: number
): Promise<RobustnessPage> {
	const { framework, iso3s, matrix } = roundStudy(viewer.db, round);
	const answers = signsOf(matrix);
	const names = new Map(countryTable.list(viewer.db).map(({ iso3, name }) => [iso3, name]));
	const bands = await readerBands(viewer, round, method, draws);
	return {
		chapters: round.edition.chapters.map(({ code, title, weight }) => ({ code, title, weight })),
		countries: iso3s.map((iso3, unit) => ({
			iso3,
			name: names.get(iso3) ?? iso3,
			answers: answers[unit] ?? ''
		})),
		items: framework.items.map(({ group }) => group),
		firm: bands && { units: bands.units, leaveOut: bands.leaveOut }
	};
}
