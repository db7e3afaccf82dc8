import { findingOf } from '#lib/domain/finding.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import { rankDraws } from '#lib/domain/rank-draws.ts';
import { matrixOf } from '#lib/domain/score-matrix.ts';
import { atMost } from './at-most.ts';
import type { Connection } from './db/open.ts';
import { resultsOf } from './results.ts';
import { robustnessInWorker } from './robustness-job.ts';
import type { VisibleRound } from './round-access.ts';
import { type SettledRound, settledRound } from './settled-round.ts';

export const aheadDraws = rankDraws.draws;

export interface AheadPair {
	a: string;
	b: string;
	/** share of the draws in which a is ahead of b, ties counted half, 0–1 */
	share: number;
}

type SharesOfAll = ReadonlyMap<string, number>;

/** Shares of all pairs by method, for as long as the settled answers are these. */
const cache = new WeakMap<SettledRound, Map<string, Promise<SharesOfAll>>>();
const mostKept = 8;
/** a reader who tries many methods does not take every processor */
const oneAtATime = atMost(1);

/**
 * For each pair of the countries that are rated, in how many weightings one is ahead; null under a flat method, in which
 * weights play no part. Countries that are not rated are in no pair.
 */
export async function aheadPairs(
	db: Connection,
	round: VisibleRound,
	method: Method,
	countries: readonly string[]
): Promise<AheadPair[] | null> {
	if (method.nesting === 'flat') return null;
	const rated = new Set(
		resultsOf(db, round, method)
			.filter(({ overall }) => overall.score !== null)
			.map(({ country }) => country.iso3)
	);
	const taking = countries.filter((code) => rated.has(code));
	if (taking.length < 2) return [];
	const shares = await sharesOf(db, round, method);
	return taking.flatMap((a, i) =>
		taking.slice(i + 1).map((b) => {
			const share = shares.get(`${a} ${b}`) ?? 1 - (shares.get(`${b} ${a}`) ?? NaN);
			return { a, b, share };
		})
	);
}

function sharesOf(db: Connection, round: VisibleRound, method: Method): Promise<SharesOfAll> {
	const settled = settledRound(db, round.code);
	const kept = cache.get(settled) ?? new Map<string, Promise<SharesOfAll>>();
	cache.set(settled, kept);
	const key = JSON.stringify(method);
	const known = kept.get(key);
	if (known) return known;
	const made = oneAtATime(() => simulated(db, round, method));
	kept.set(key, made);
	// what failed is tried again by the next who asks
	made.catch(() => kept.delete(key));
	const [oldest] = kept.keys();
	if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	return made;
}

async function simulated(
	db: Connection,
	round: VisibleRound,
	method: Method
): Promise<SharesOfAll> {
	const framework = frameworkOf(round.edition);
	const results = resultsOf(db, round, method);
	const findings = results.map(
		({ answers }) => new Map([...answers].map(([code, answer]) => [code, findingOf(answer)]))
	);
	const { pairs } = await robustnessInWorker({
		framework,
		method,
		matrix: matrixOf(framework.items, findings),
		...rankDraws,
		pairs: true
	});
	const code = (unit: number) => results[unit]?.country.iso3;
	return new Map(pairs.map(({ a, b, shareAAhead }) => [`${code(a)} ${code(b)}`, shareAAhead]));
}
