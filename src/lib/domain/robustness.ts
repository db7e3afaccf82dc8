import { type LevelConfusion, recoder } from './coding-error.ts';
import type { Framework } from './framework.ts';
import type { Method } from './method.ts';
import type { RandomStream } from './random-stream.ts';
import { type RankInterval, rankInterval } from './rank-interval.ts';
import { type RankStudy, simulateRanks } from './rank-simulation.ts';
import { countedGroups, groupScorer, unitsRatedBy } from './rank-study.ts';
import { ranks } from './ranks.ts';
import { type ScoreMatrix, onlyUnits } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

export interface RobustnessOptions {
	draws: number;
	concentration: number;
	random: RandomStream;
	pairs?: boolean;
	/** other methods than the given one to draw from, each as likely, the given one included */
	alternatives?: readonly Method[];
	/** how coders confuse levels: every draw codes the answers once more */
	confusion?: LevelConfusion | null;
}

/** How firm one unit's rank is. */
export interface UnitRobustness extends RankInterval {
	/** place in the matrix */
	unit: number;
	/** rank under the method itself */
	rank: number;
}

export interface Robustness {
	/** rated units, in the order of the matrix; units that are not rated are left out */
	units: UnitRobustness[];
	/** share of the draws in which a is ahead of b, ties counted half; each pair once, in the order of the matrix */
	pairs: { a: number; b: number; shareAAhead: number }[];
}

/**
 * Robustness of ranks: Monte Carlo over group weights, and as options over methods and over coding error. "Ahead in 87 %
 * of weightings" is no probability that the law is better. A generator: it yields the number of draws done. With other
 * methods only units that all of them rate take part. Throws `FlatNestingRefused`.
 */
export function* robustnessOf(
	framework: Framework,
	method: Method,
	matrix: ScoreMatrix,
	options: RobustnessOptions
): Generator<number, Robustness> {
	const variants = [method, ...(options.alternatives ?? [])];
	const units = unitsRatedBy(framework, variants, matrix);
	const rated = onlyUnits(matrix, units);
	const simulated = yield* simulateRanks(groupScorer(framework, method)(rated), {
		draws: options.draws,
		weights: countedGroups(framework, method).map((group) => group.weight),
		concentration: options.concentration,
		random: options.random,
		pairs: options.pairs ?? false,
		studyOf: studies(framework, variants, rated, options)
	});
	const usual = ranks(scorer(framework, method)(rated).map((card) => card.overall.score));
	return {
		units: units.flatMap((unit, i) => {
			const interval = rankInterval(
				simulated.counts.subarray(i * units.length, (i + 1) * units.length)
			);
			return interval ? [{ unit, rank: usual[i] ?? 0, ...interval }] : [];
		}),
		pairs: simulated.ahead ? sharesAhead(simulated.ahead, units, options.draws) : []
	};
}

/** What each draw ranks, where draws differ in more than weights; undefined where they do not. */
function studies(
	framework: Framework,
	variants: readonly Method[],
	rated: ScoreMatrix,
	{ random, confusion }: RobustnessOptions
): (() => RankStudy) | undefined {
	if (variants.length === 1 && !confusion) return undefined;
	const recode = confusion ? recoder(rated, confusion, random) : null;
	const scorers = variants.map((variant) => groupScorer(framework, variant));
	const fixed = recode ? [] : scorers.map((score) => score(rated));
	return () => {
		const variant = variants.length > 1 ? Math.floor(random() * variants.length) : 0;
		const study = recode ? scorers[variant]?.(recode()) : fixed[variant];
		if (!study) throw new Error('Every variant has its scorer.');
		return study;
	};
}

/** Shares of draws in which a is ahead of b, from the counts both ways; what is left is ties, which count half. */
function sharesAhead(
	ahead: Int32Array,
	units: readonly number[],
	draws: number
): Robustness['pairs'] {
	return units.flatMap((a, i) =>
		units.slice(i + 1).map((b, k) => {
			const before = ahead[i * units.length + i + 1 + k] ?? 0;
			const after = ahead[(i + 1 + k) * units.length + i] ?? 0;
			return { a, b, shareAAhead: (draws + before - after) / (2 * draws) };
		})
	);
}
