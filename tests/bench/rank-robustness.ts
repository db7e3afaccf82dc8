import { dirichletParameters, drawDirichlet } from '#lib/domain/dirichlet-weights.ts';
import type { Framework } from '#lib/domain/framework.ts';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import { type SimulatedRanks, simulatedRanks } from '#lib/domain/rank-simulation.ts';
import { groupScorer } from '#lib/domain/rank-study.ts';
import type { Benchmark, Peer } from './measure.ts';
import { type DrawnWeights, type PlainRanks, plainRanks } from './plain-ranks.ts';
import { benchmarkFramework, countries, randomMatrix } from './score-data.ts';

const draws = 10_000;
const seed = 20260101;

/** Ranks of all countries under drawn chapter weights, from the scores of the articles: how often each rank, who is ahead. */
export function rankRobustness(): Benchmark<SimulatedRanks> {
	const framework = benchmarkFramework();
	const { groups, items } = framework;
	const weights = groups.map(() => 1);
	const method: Method = {
		...headlineMethod,
		weights: Object.fromEntries(groups.map(({ code }) => [code, 1]))
	};
	const matrix = randomMatrix(countries, items.length, { seed: 2, gaps: false });
	const study = () => groupScorer(framework, method)(matrix);
	const random = () => randomStream(seed);
	return {
		name: `Monte Carlo of ranks, ${countries} × ${items.length} × ${draws} draws`,
		ours: () =>
			simulatedRanks(study(), { draws, weights, concentration: 1, random: random(), pairs: true }),
		peers: [
			peer('plain loop over articles', () =>
				plainRanks(matrix.scores, countries, draws, itemWeights(framework, chapterWeights(weights)))
			),
			peer('plain loop over chapters', () =>
				plainRanks(study().scores, countries, draws, chapterWeights(weights))
			)
		],
		missing: []
	};
}

/** The weights that we draw, in the same order. */
function chapterWeights(weights: readonly number[]): DrawnWeights {
	const random = randomStream(seed);
	const parameters = dirichletParameters(weights, 1);
	const drawn = new Float64Array(weights.length);
	return () => {
		drawDirichlet(random, parameters, drawn);
		return drawn;
	};
}

/** The same as effective weights of the articles, all of which are answered. */
function itemWeights({ groups, items }: Framework, chapterWeights: DrawnWeights): DrawnWeights {
	const groupOfItem = items.map((item) => groups.findIndex(({ code }) => code === item.group));
	const sizes = groups.map((_group, place) => groupOfItem.filter((of) => of === place).length);
	const effective = new Float64Array(items.length);
	return () => {
		const drawn = chapterWeights();
		groupOfItem.forEach((group, item) => {
			effective[item] = (drawn[group] ?? 0) / (sizes[group] ?? 1);
		});
		return effective;
	};
}

function peer(name: string, run: () => PlainRanks): Peer<SimulatedRanks> {
	return {
		name,
		limit: { timesFaster: 5 },
		repetitions: 3,
		run: () => {
			const { counts, ahead } = run();
			return (ours) => {
				if (!equal(counts, ours.counts)) throw new Error(`${name}: other ranks.`);
				if (!ours.ahead || !equal(ahead, ours.ahead)) throw new Error(`${name}: other pairs.`);
			};
		}
	};
}

function equal(a: Int32Array, b: Int32Array): boolean {
	return a.length === b.length && a.every((count, i) => count === b[i]);
}
