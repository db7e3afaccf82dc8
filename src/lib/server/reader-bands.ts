import { error } from '@sveltejs/kit';
import type { Method } from '#lib/domain/method.ts';
import { robustness as text } from '#lib/messages/robustness.ts';
import { type RankBands, RanksBusy, rankBandsOf } from './rank-bands.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** `rankBandsOf` for a page: who asks for one method too many is told so (503), and not shown a page without intervals. */
export async function readerBands(
	{ db }: Pick<Viewer, 'db'>,
	round: Pick<VisibleRound, 'code' | 'edition'>,
	method: Method,
	draws?: number
): Promise<RankBands | null> {
	try {
		return await rankBandsOf(db, round, method, draws);
	} catch (fault) {
		if (fault instanceof RanksBusy) error(503, text.busy);
		throw fault;
	}
}
