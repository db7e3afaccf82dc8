import { dirichletParameters, drawDirichlet } from './dirichlet-weights.ts';
import type { Method } from './method.ts';
import { type PairCounter, pairCounter } from './pair-counter.ts';
import type { RandomStream } from './random-stream.ts';
import { RankSorter } from './rank-sorter.ts';
import { back, transformed } from './weighted-mean.ts';

/**
 * What ranks are simulated for: units that are rated, by their scores in the groups that count. `scores[unit × groups +
 * group]` is 0–100 (1–100 for geometric and harmonic means), NaN where the unit has none in that group.
 */
export interface RankStudy {
	units: number;
	groups: number;
	scores: Float64Array;
	mean: Method['mean'];
}

export interface SimulationOptions {
	draws: number;
	/** weights of the groups, the middle of the distribution that weights are drawn from */
	weights: readonly number[];
	/** 1: with equal weights every mixture is as likely; larger: closer to the weights */
	concentration: number;
	random: RandomStream;
	/** whether pairs are counted, too */
	pairs: boolean;
	/** false: the plain loop instead of the SIMD kernel, with the same result */
	simd?: boolean;
	/** the study of each draw, for draws that also vary the method or the answers; the same study by default */
	studyOf?: (draw: number) => RankStudy;
}

export interface SimulatedRanks {
	units: number;
	draws: number;
	/** `counts[unit × units + rank − 1]`: draws in which the unit had that rank */
	counts: Int32Array;
	/** `ahead[a × units + b]`: draws in which a ranked before b (ties in neither); null unless asked for */
	ahead: Int32Array | null;
}

/**
 * Monte Carlo over group weights: each draw takes weights from a Dirichlet distribution, computes every unit's overall
 * score as the weighted mean of its groups, and ranks the units. A generator: it stops after every batch of draws and says
 * how many are done, so that whoever runs it can show progress or give up. The same options give the same result.
 */
export function* simulateRanks(
	study: RankStudy,
	options: SimulationOptions
): Generator<number, SimulatedRanks> {
	const { draws, random, studyOf } = options;
	const { units } = study;
	const parameters = dirichletParameters(options.weights, options.concentration);
	const weights = new Float64Array(study.groups);
	const scores = new Float64Array(units);
	const sorter = new RankSorter(units);
	const counts = new Int32Array(units * units);
	const counter = options.pairs ? pairCounter(units, { simd: options.simd }) : null;
	const batch = counter?.draws ?? 512;
	let prepared = preparedStudy(study);
	for (let done = 0; done < draws;) {
		const size = Math.min(batch, draws - done);
		if (counter && size < batch) counter.ranks.fill(0);
		for (let i = 0; i < size; i++) {
			drawDirichlet(random, parameters, weights);
			if (studyOf) prepared = preparedStudy(studyOf(done + i));
			overallScores(prepared, weights, scores);
			sorter.sort(scores);
			countRanks(sorter.ranks, counts, counter, i);
		}
		counter?.count();
		done += size;
		yield done;
	}
	return { units, draws, counts, ahead: counter?.ahead() ?? null };
}

/** A study with its scores as they are averaged; `complete` when no unit lacks a group. */
interface PreparedStudy extends RankStudy {
	values: Float64Array;
	complete: boolean;
}

function preparedStudy(study: RankStudy): PreparedStudy {
	const { mean, scores } = study;
	const values = mean === 'arithmetic' ? scores : scores.map((score) => transformed(mean, score));
	return { ...study, values, complete: !scores.some(Number.isNaN) };
}

/** Overall scores under the drawn weights, which sum to 1. */
function overallScores(
	{ units, groups, values, mean, complete }: PreparedStudy,
	weights: Float64Array,
	into: Float64Array
) {
	for (let unit = 0; unit < units; unit++) {
		let sum = 0;
		let total = 0;
		for (let group = 0; group < groups; group++) {
			const value = values[unit * groups + group] ?? NaN;
			const weight = weights[group] ?? 0;
			if (!complete && Number.isNaN(value)) continue;
			sum += weight * value;
			total += weight;
		}
		const average = complete ? sum : sum / total;
		into[unit] = mean === 'arithmetic' ? average : back(mean, average);
	}
}

function countRanks(
	ranks: Uint16Array,
	counts: Int32Array,
	counter: PairCounter | null,
	draw: number
) {
	const units = ranks.length;
	for (let unit = 0; unit < units; unit++) {
		const rank = ranks[unit] ?? 0;
		const cell = unit * units + rank - 1;
		counts[cell] = (counts[cell] ?? 0) + 1;
		if (counter) counter.ranks[unit * counter.draws + draw] = rank;
	}
}

/** Runs a simulation to its end at once. */
export function simulatedRanks(study: RankStudy, options: SimulationOptions): SimulatedRanks {
	const steps = simulateRanks(study, options);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
