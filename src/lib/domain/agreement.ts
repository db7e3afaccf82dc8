import { identityWeights, linearWeights, quadraticWeights } from './agreement-weights.ts';
import { bootstrapAlpha } from './bootstrap-alpha.ts';
import { cohenKappa } from './cohen-kappa.ts';
import type { Metric } from './difference-metric.ts';
import { gwetAc } from './gwet-ac.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { RandomStream } from './random-stream.ts';
import { type Ratings, notCoded } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

/** Agreement of two coders over the units that both coded. Undefined coefficients are null, never 0 or 1. */
export interface PairAgreement {
	a: string;
	b: string;
	/** units that both coded */
	n: number;
	agreement: number | null;
	kappa: number | null;
	kappaLinear: number | null;
	kappaQuadratic: number | null;
}

export interface Agreement {
	alpha: number | null;
	metric: Metric;
	nCoders: number;
	/** units with two values or more */
	nUnits: number;
	/** values of those units */
	nPairable: number;
	percentAgreement: number | null;
	/** Gwet's AC1, and AC2 with quadratic weights */
	ac1: number | null;
	ac2: number | null;
	/** 2.5 and 97.5 % of the bootstrap of alpha; null where none was asked for or alpha is undefined */
	interval: [low: number, high: number] | null;
	pairs: PairAgreement[];
}

/** Everything that is said of the agreement between coders. The bootstrap is over clusters where the ratings have them. */
export function agreementOf(
	ratings: Ratings,
	metric: Metric,
	bootstrap: { resamples: number; random: RandomStream } | null = null
): Agreement {
	const patterns = valuePatterns(ratings);
	const sum = (of: (pattern: number) => number) =>
		Array.from(patterns.units.keys()).reduce((total, pattern) => total + of(pattern), 0);
	return {
		alpha: krippendorffAlpha(ratings, metric),
		metric,
		nCoders: ratings.coders.length,
		nUnits: sum((pattern) => patterns.units[pattern] ?? 0),
		nPairable: sum((pattern) => (patterns.units[pattern] ?? 0) * (patterns.sizes[pattern] ?? 0)),
		percentAgreement: percentAgreement(patterns),
		ac1: gwetAc(ratings, identityWeights),
		ac2: gwetAc(ratings, quadraticWeights),
		interval: bootstrap && bootstrapAlpha(ratings, metric, bootstrap.resamples, bootstrap.random),
		pairs: pairsOf(ratings)
	};
}

function pairsOf(ratings: Ratings): PairAgreement[] {
	return ratings.coders.flatMap((a, i) =>
		ratings.coders.slice(i + 1).map((b, k) => {
			const table = contingency(ratings, i, i + 1 + k);
			const n = table.flat().reduce((sum, count) => sum + count, 0);
			const same = table.reduce((sum, row, value) => sum + (row[value] ?? 0), 0);
			return {
				a,
				b,
				n,
				agreement: n > 0 ? same / n : null,
				kappa: cohenKappa(table, identityWeights),
				kappaLinear: cohenKappa(table, linearWeights),
				kappaQuadratic: cohenKappa(table, quadraticWeights)
			};
		})
	);
}

/** How often the first coder gave value i where the second gave k, over the full list of values. */
function contingency({ units, coders, codes, values }: Ratings, a: number, b: number): number[][] {
	const table = values.map(() => new Array<number>(values.length).fill(0));
	for (let unit = 0; unit < units; unit++) {
		const i = codes[unit * coders.length + a] ?? notCoded;
		const k = codes[unit * coders.length + b] ?? notCoded;
		const row = table[i];
		if (row && k !== notCoded) row[k] = (row[k] ?? 0) + 1;
	}
	return table;
}
