import type { Method } from '#lib/domain/method.ts';
import { rankDraws } from '#lib/domain/rank-draws.ts';
import type { Connection } from './db/open.ts';
import { keptJobs } from './kept-jobs.ts';
import { type RoundStudy, roundStudy } from './rank-bands.ts';
import { resultsOf } from './results.ts';
import { robustnessInWorker } from './robustness-job.ts';
import type { VisibleRound } from './round-access.ts';
import { type SettledRound, settledRound } from './settled-round.ts';
import { inTurn, overallMethod } from './simulation-line.ts';

export const aheadDraws = rankDraws.draws;

export interface AheadPair {
	a: string;
	b: string;
	/** share of the draws in which a is ahead of b, ties counted half, 0–1 */
	share: number;
}

type SharesOfAll = ReadonlyMap<string, number>;

/** shares of all pairs by method */
const keptShares = keptJobs<SettledRound, SharesOfAll>(8);

/**
 * For each pair of the countries that are rated, in how many weightings one is ahead; null under a flat method, in which
 * weights play no part. Countries that are not rated are in no pair. Throws `RanksBusy` as `inTurn` does.
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
	return keptShares(settledRound(db, round.code), overallMethod(method), () => {
		const study = roundStudy(db, round);
		return inTurn(method, () => simulated(study, method));
	});
}

async function simulated(
	{ framework, iso3s, matrix }: RoundStudy,
	method: Method
): Promise<SharesOfAll> {
	const request = { framework, method, matrix, ...rankDraws, pairs: true };
	const { pairs } = await robustnessInWorker(request);
	return new Map(pairs.map(({ a, b, shareAAhead }) => [`${iso3s[a]} ${iso3s[b]}`, shareAAhead]));
}
