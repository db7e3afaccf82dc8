import type { Method } from '#lib/domain/method.ts';
import { headlineMethodName } from '#lib/domain/method.ts';
import { methodText } from '#lib/exchange/method-query.ts';
import { atMost } from './at-most.ts';

/** One simulation at a time: the other core stays free for readers. The headline method never waits behind the others. */
const lanes = { headline: atMost(1), others: atMost(1) };
/** So many simulations of other methods may wait; more would keep readers waiting for minutes. */
const mostWaiting = 32;
let waiting = 0;

/** Too many readers ask for simulations under methods of their own. */
export class RanksBusy extends Error {
	override name = 'RanksBusy';
}

/**
 * Runs a simulation of ranks under a method when its turn comes. Throws `RanksBusy` where too many other methods wait; the
 * headline method is never refused.
 */
export function inTurn<T>(method: Method, simulate: () => Promise<T>): Promise<T> {
	if (overallMethod(method) === headlineMethodName) return lanes.headline(simulate);
	if (waiting >= mostWaiting) throw new RanksBusy('Too many simulations wait.');
	waiting += 1;
	return lanes.others(simulate).finally(() => (waiting -= 1));
}

/** What moves overall scores, as text: inheritance belongs to categories. */
export function overallMethod(method: Method): string {
	return methodText({ ...method, inherit: true });
}
