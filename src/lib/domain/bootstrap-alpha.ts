import { cellsOf, contributionSummer, contributions } from './coincidences.ts';
import type { Metric } from './difference-metric.ts';
import { alphaOfCoincidences } from './krippendorff-alpha.ts';
import { multinomialSampler } from './multinomial-variate.ts';
import { quantile } from './quantile.ts';
import type { RandomStream } from './random-stream.ts';
import type { Ratings } from './ratings.ts';
import { type ValuePatterns, leftOut, valuePatterns } from './value-patterns.ts';

/**
 * Percentile bootstrap of Krippendorff's alpha: 2.5 and 97.5 % (R-7) of `resamples` recomputed alphas. Clusters are
 * resampled whole where the ratings have them, since the units of one country are not independent and an interval over
 * units would be too narrow. Resamples without variation have no alpha and are left out; null when none has one.
 */
export function bootstrapAlpha(
	ratings: Ratings,
	metric: Metric,
	resamples: number,
	random: RandomStream
): [low: number, high: number] | null {
	const patterns = valuePatterns(ratings);
	const resample = ratings.clusters
		? clusterResampler(patterns, ratings.clusters, random)
		: unitResampler(patterns, random);
	const cells = new Float64Array(cellsOf(patterns.values));
	const differences = new Float64Array(cells.length - patterns.values);
	const coincidences = { values: patterns.values, cells };
	const alphas: number[] = [];
	for (let i = 0; i < resamples; i++) {
		resample(cells);
		const alpha = alphaOfCoincidences(coincidences, ratings.values, metric, differences);
		if (alpha !== null) alphas.push(alpha);
	}
	const sorted = Float64Array.from(alphas).sort();
	const low = quantile(sorted, 0.025);
	const high = quantile(sorted, 0.975);
	return low === null || high === null ? null : [low, high];
}

/** Fills the cells with the coincidences of one resample. */
type Resampler = (cells: Float64Array) => void;

/**
 * Drawing n units with replacement draws how often each pattern comes: one multinomial draw. The same distribution as
 * drawing units one by one, some hundred times quicker.
 */
function unitResampler(patterns: ValuePatterns, random: RandomStream): Resampler {
	const addUp = contributionSummer(contributions(patterns), cellsOf(patterns.values));
	const drawn = new Float64Array(patterns.units.length);
	const sample = multinomialSampler(patterns.units, random);
	return (cells) => {
		sample(drawn);
		addUp(drawn, cells);
	};
}

/** Draws whole clusters with replacement, as many as there are. Clusters without pairable values count as drawn, too. */
function clusterResampler(
	patterns: ValuePatterns,
	clusters: Int32Array,
	random: RandomStream
): Resampler {
	const numbers = [...new Set(clusters)];
	const place = new Map(numbers.map((cluster, i) => [cluster, i]));
	const width = cellsOf(patterns.values);
	const adds = contributions(patterns);
	const ofCluster = new Float64Array(numbers.length * width);
	clusters.forEach((cluster, unit) => {
		const pattern = patterns.ofUnit[unit] ?? leftOut;
		if (pattern === leftOut) return;
		const base = (place.get(cluster) ?? 0) * width;
		for (let i = 0; i < width; i++)
			ofCluster[base + i] = (ofCluster[base + i] ?? 0) + (adds[pattern * width + i] ?? 0);
	});
	return (cells) => {
		cells.fill(0);
		for (let draw = 0; draw < numbers.length; draw++) {
			const base = Math.floor(random() * numbers.length) * width;
			for (let i = 0; i < width; i++) cells[i] = (cells[i] ?? 0) + (ofCluster[base + i] ?? 0);
		}
	};
}
