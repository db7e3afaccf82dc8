import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapAlpha } from './bootstrap-alpha.ts';
import { type Metric, metrics } from './difference-metric.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { quantile } from './quantile.ts';
import { randomStream } from './random-stream.ts';
import { ratingsOf } from './ratings.ts';

const _ = null;
type Rows = (number | null)[][];
interface Sampling {
	clusters?: number[];
	metric?: Metric;
	resamples?: number;
	seed?: number;
}
const interval = (
	rows: Rows,
	{ clusters, metric = 'nominal', resamples = 4000, seed = 1 }: Sampling = {}
) => bootstrapAlpha(ratingsOf(rows, clusters), metric, resamples, randomStream(seed));
const alpha = (rows: Rows, metric: Metric = 'nominal') =>
	krippendorffAlpha(ratingsOf(rows), metric);

const mixed: Rows = [
	[1, 1, 2],
	[2, 2, _],
	[3, 1, 3],
	[_, 3, 3],
	[2, 3, 2],
	[1, 1, 1]
];

describe('an interval that can be nothing else', () => {
	test.each(metrics)('units that are all alike have alpha itself, %s', (metric) => {
		const rows: Rows = Array(10).fill([1, 2]);
		const found = interval(rows, { metric })!;
		expect(found[0]).toBe(found[1]);
		expect(found[0]).toBeCloseTo(alpha(rows, metric)!, 12);
	});
	test('a single cluster is drawn whole, so it has alpha itself', () => {
		const [low, high] = interval(mixed, { clusters: [5, 5, 5, 5, 5, 5], metric: 'ordinal' })!;
		expect(low).toBe(high);
		expect(low).toBeCloseTo(alpha(mixed, 'ordinal')!, 12);
	});
	test('resamples without variation have no alpha and are left out, neither 0 nor 1', () => {
		// two units: half of the resamples have one of them twice
		expect(
			interval([
				[1, 1],
				[2, 2]
			])
		).toEqual([1, 1]);
	});
	test('of units, those without a pair are never drawn', () => {
		expect(
			interval(
				[
					[1, 1],
					[2, 2],
					[1, _],
					[_, 2],
					[_, _]
				],
				{ seed: 2 }
			)
		).toEqual([1, 1]);
	});
	test('of clusters, those without a pair count as drawn', () => {
		// drawn twice: the pair 1 2 twice (alpha 1 − 3 · 2 / 4), once (0) or not at all (no alpha)
		expect(
			interval(
				[
					[1, 2],
					[1, _]
				],
				{ clusters: [1, 2] }
			)
		).toEqual([-0.5, 0]);
		expect(
			interval([
				[1, 2],
				[1, _]
			])
		).toEqual([0, 0]);
	});
});

describe('no interval', () => {
	test.each<[what: string, rows: Rows, sampling: Sampling]>([
		['no resamples', mixed, { resamples: 0 }],
		['no units', [], {}],
		[
			'no unit of two values',
			[
				[1, _],
				[_, 2]
			],
			{}
		],
		[
			'no unit of two values, in clusters',
			[
				[1, _],
				[_, 2]
			],
			{ clusters: [1, 2] }
		],
		[
			'no variation',
			[
				[1, 1],
				[1, 1],
				[2, _]
			],
			{}
		]
	])('%s: null', (_what, rows, sampling) => {
		expect(interval(rows, sampling)).toBeNull();
	});
});

/** Alphas of all equally likely ways to draw as many rows as there are, each one or more units. */
function allResamples(drawn: Rows[], metric: Metric): number[] {
	const samples = drawn.reduce<Rows[]>(
		(found) => found.flatMap((sample) => drawn.map((rows) => [...sample, ...rows])),
		[[]]
	);
	return samples.flatMap((sample) => alpha(sample, metric) ?? []).sort((a, b) => a - b);
}

describe('the distribution is that of drawing with replacement', () => {
	const exact = (drawn: Rows[]) => {
		const alphas = allResamples(drawn, 'interval');
		// where the quantile is the same for a little more and a little less, sampling must find exactly it
		const at = (p: number) => [p - 0.006, p, p + 0.006].map((q) => quantile(alphas, q)!);
		return [at(0.025), at(0.975)] as const;
	};
	const expectQuantiles = (found: [number, number], [low, high]: ReturnType<typeof exact>) => {
		expect(found[0]).toBeGreaterThanOrEqual(low[0]! - 1e-9);
		expect(found[0]).toBeLessThanOrEqual(low[2]! + 1e-9);
		expect(found[1]).toBeGreaterThanOrEqual(high[0]! - 1e-9);
		expect(found[1]).toBeLessThanOrEqual(high[2]! + 1e-9);
	};
	const units: Rows = [
		[0, 1],
		[1, 1],
		[2, 4],
		[3, 3],
		[4, 4]
	];

	test('over units: all 5⁵ resamples', () => {
		const expected = exact(units.map((row) => [row]));
		expectQuantiles(interval(units, { metric: 'interval', resamples: 20_000 })!, expected);
	});
	test('over clusters: all 4⁴ resamples of four clusters of unequal size, in any order', () => {
		const drawn: Rows[] = [
			[
				[0, 1],
				[1, 1]
			],
			[[2, 4]],
			[
				[3, 3],
				[4, 4],
				[0, 0]
			],
			[[1, 2]]
		];
		const rows: Rows = [
			[2, 4],
			[0, 1],
			[3, 3],
			[1, 2],
			[4, 4],
			[1, 1],
			[0, 0]
		];
		const clusters = [90, 7, 12, 4, 12, 7, 12];
		const expected = exact(drawn);
		expectQuantiles(interval(rows, { clusters, metric: 'interval', resamples: 20_000 })!, expected);
	});
});

describe('the interval', () => {
	const value = fc.option(fc.nat({ max: 3 }), { freq: 5 });
	const study = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 10 });
	const seeded = { seed: 20260101, numRuns: 60 };

	test('ascends, never exceeds 1, and is the same for the same seed', () => {
		fc.assert(
			fc.property(study, fc.constantFrom(...metrics), fc.nat(), (rows, metric, seed) => {
				const sampling = { metric, seed, resamples: 200 };
				const found = interval(rows, sampling);
				expect(interval(rows, sampling)).toEqual(found);
				if (found === null) return;
				expect(found[0]).toBeLessThanOrEqual(found[1]);
				expect(found[1]).toBeLessThanOrEqual(1);
			}),
			seeded
		);
	});

	test('does not depend on how clusters are called, nor on the order of coders', () => {
		fc.assert(
			fc.property(study, (rows) => {
				const clusters = rows.map((_row, unit) => unit % 3);
				const others = clusters.map((cluster) => 1000 - 17 * cluster);
				const found = interval(rows, { clusters, resamples: 100 });
				expect(interval(rows, { clusters: others, resamples: 100 })).toEqual(found);
				const turned = rows.map((row) => row.toReversed());
				expect(interval(turned, { clusters, resamples: 100 })).toEqual(found);
			}),
			seeded
		);
	});

	test('is narrower the more units there are', () => {
		const width = (times: number) => {
			const [low, high] = interval(Array<Rows>(times).fill(mixed).flat(), { resamples: 2000 })!;
			return high - low;
		};
		// four times the units: about half the width
		expect(width(40) / width(10)).toBeGreaterThan(0.4);
		expect(width(40) / width(10)).toBeLessThan(0.6);
	});
});
