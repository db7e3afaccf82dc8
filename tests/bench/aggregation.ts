import { type SetAggregates, aggregateSets, planSets } from '#lib/domain/aggregate-sets.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { drizzlePeer } from './drizzle-peer.ts';
import { duckdbPeer } from './duckdb-peer.ts';
import type { Benchmark } from './measure.ts';
import { benchmarkFramework, countries, randomMatrix } from './score-data.ts';

const rounds = 20;
const coders = 3;

/**
 * All answers of a long-lived service, rolled up for every country, round and coder to chapters and to categories (own and
 * cumulative): means, and the counts of answered, without a provision and not applicable.
 */
export async function aggregation(): Promise<Benchmark<SetAggregates>> {
	const framework = benchmarkFramework();
	const items = framework.items.length;
	const matrix = randomMatrix(countries * rounds * coders, items, { seed: 1, gaps: true });
	const places = new Map(framework.items.map(({ code }, place) => [code, place]));
	const placesOf = (codes: string[]) => codes.flatMap((code) => places.get(code) ?? []);
	const chapters = framework.groups.map(({ code }) =>
		framework.items.flatMap(({ group }, place) => (group === code ? [place] : []))
	);
	const categories = resolveCategories(framework).flatMap(({ own, cumulative }) => [
		placesOf(own),
		placesOf(cumulative)
	]);
	const weights = framework.items.map(({ weight }) => weight);
	const data = { matrix, chapters, categories };
	const found = [await drizzlePeer(data), await duckdbPeer(data)];
	return {
		name: `aggregate ${countries} × ${items} × ${rounds} × ${coders} scores to ${chapters.length} chapters and ${categories.length / 2} categories`,
		ours: () =>
			aggregateSets(planSets([...chapters, ...categories], weights, headlineMethod), matrix),
		peers: found.filter((peer) => typeof peer !== 'string'),
		missing: found.filter((peer) => typeof peer === 'string')
	};
}
