import type { Method } from '#lib/domain/method.ts';
import { orBusy } from './or-busy.ts';
import { type RankBands, rankBandsOf } from './rank-bands.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** `rankBandsOf` for a page: who asks for one method too many is told so (503), and not shown a page without intervals. */
export function readerBands(
	{ db }: Pick<Viewer, 'db'>,
	round: Pick<VisibleRound, 'code' | 'edition'>,
	method: Method,
	draws?: number
): Promise<RankBands | null> {
	return orBusy(rankBandsOf(db, round, method, draws));
}
