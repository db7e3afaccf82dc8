import type { Edition } from '#lib/domain/edition.ts';
import { type FirmRanks, firmRanks } from '#lib/domain/firm-ranks.ts';
import { findingOf } from '#lib/domain/finding.ts';
import { type Framework, frameworkOf } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import { rankDraws } from '#lib/domain/rank-draws.ts';
import type { RankInterval } from '#lib/domain/rank-interval.ts';
import { type ScoreMatrix, matrixOf } from '#lib/domain/score-matrix.ts';
import type { Connection } from './db/open.ts';
import { keptJobs } from './kept-jobs.ts';
import { robustnessInWorker } from './robustness-job.ts';
import { type SettledRound, settledRound } from './settled-round.ts';
import { inTurn, overallMethod } from './simulation-line.ts';

/** How firm one country's rank is. */
export interface CountryBand extends RankInterval {
	iso3: string;
	/** rank under the method itself */
	rank: number;
	/** from 1; countries of one band overlap its first country */
	band: number;
}

/** Rank intervals of the rated countries of a round. `units` name countries by their place in the round's study. */
export interface RankBands extends FirmRanks {
	draws: number;
	seed: number;
	/** the same by ISO 3166-1 alpha-3, in the order of the country list */
	countries: ReadonlyMap<string, CountryBand>;
}

/** What ranks are simulated from: the countries of a round whose assessment has begun, one row each. */
export interface RoundStudy {
	framework: Framework;
	iso3s: string[];
	matrix: ScoreMatrix;
}

type Round = { code: string; edition: Edition };

const studies = new WeakMap<SettledRound, RoundStudy>();
/** Bands by method and draws. Readers leave many methods behind; the oldest ones are computed again when asked for. */
const keptBands = keptJobs<SettledRound, RankBands>(48);

/**
 * Rank intervals and bands of a round under a method: weights of chapters are drawn at random, in a worker, once for each
 * state of the settled answers. Who asks while they are computed waits for the same job; a failure is thrown to all of them
 * and forgotten. Null with flat nesting: weights play no part there, so there is nothing to draw. Throws `RanksBusy` where
 * too many other methods wait; the headline method is never refused.
 */
export async function rankBandsOf(
	db: Connection,
	round: Round,
	method: Method,
	draws: number = rankDraws.draws,
	simulate: typeof robustnessInWorker = robustnessInWorker
): Promise<RankBands | null> {
	if (method.nesting === 'flat') return null;
	const settled = settledRound(db, round.code);
	return keptBands(settled, `${draws} ${overallMethod(method)}`, () => {
		const study = roundStudy(db, round);
		return inTurn(method, () => simulated(study, method, draws, simulate));
	});
}

/** The settled answers of a round as they are simulated and sent to the browser, made once. Categories are left out. */
export function roundStudy(db: Connection, round: Round): RoundStudy {
	const settled = settledRound(db, round.code);
	const known = studies.get(settled);
	if (known) return known;
	const framework = { ...frameworkOf(round.edition), categories: [] };
	const iso3s = [...settled.answers.keys()].sort();
	const findings = iso3s.map(
		(iso3) =>
			new Map([...(settled.answers.get(iso3) ?? [])].map(([code, at]) => [code, findingOf(at)]))
	);
	const study = { framework, iso3s, matrix: matrixOf(framework.items, findings) };
	studies.set(settled, study);
	return study;
}

async function simulated(
	{ framework, iso3s, matrix }: RoundStudy,
	method: Method,
	draws: number,
	simulate: typeof robustnessInWorker
): Promise<RankBands> {
	const { seed, concentration } = rankDraws;
	const found = await simulate({ framework, method, matrix, draws, seed, concentration });
	const firm = firmRanks(framework, method, matrix, found);
	const countries = firm.units.flatMap(({ unit, ...band }): [string, CountryBand][] => {
		const iso3 = iso3s[unit];
		return iso3 === undefined ? [] : [[iso3, { iso3, ...band }]];
	});
	return { draws, seed, ...firm, countries: new Map(countries) };
}
