import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coincidencesOf } from './coincidences.ts';
import { type Metric, metrics } from './difference-metric.ts';
import { alphaOfCoincidences, krippendorffAlpha } from './krippendorff-alpha.ts';
import { ratingsOf } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

const _ = null;
type Rows = (string | number | null)[][];
const alpha = (rows: Rows, metric: Metric = 'nominal') =>
	krippendorffAlpha(ratingsOf(rows), metric);
const turned = (a: string, b: string): Rows => [...a].map((value, unit) => [value, b[unit]!]);

// Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability
describe('published examples', () => {
	test('Krippendorff 2011, section A: two observers, binary data: .095', () => {
		// o01 = 4, n0 = 14, n1 = 6, n = 20: 1 − 19 · 4 / (14 · 6)
		const found = alpha(turned('0100000010', '1110010000'));
		expect(found).toBeCloseTo(0.095, 3);
		expect(found).toBeCloseTo(1 - 76 / 84, 12);
	});

	test('Krippendorff 2011, section B: two observers, nominal data: .692', () => {
		// nine agreements of twelve; a 4, b 6, c 6, d 6, e 2 of 24: (23 · 18 − 104) / (24 · 23 − 104)
		const found = alpha(turned('aabbdcccedda', 'babbbccceddd'));
		expect(found).toBeCloseTo(0.692, 3);
		expect(found).toBeCloseTo(310 / 448, 12);
	});

	// the worked example of "Fleiss' kappa" in Wikipedia: 0.210, with P̄ = 0.378 and P̄e = 0.213. With complete data nominal alpha
	// is 1 − (1 − κ)(1 − 1/n): both look at the same pairs, alpha draws chance pairs without replacement
	test("nominal alpha of complete data is Fleiss' kappa with a correction for small samples", () => {
		const counts = [
			[0, 0, 0, 0, 14],
			[0, 2, 6, 4, 2],
			[0, 0, 3, 5, 6],
			[0, 3, 9, 2, 0],
			[2, 2, 8, 1, 1],
			[7, 7, 0, 0, 0],
			[3, 2, 6, 3, 0],
			[2, 5, 3, 2, 2],
			[6, 5, 2, 1, 0],
			[0, 2, 2, 3, 7]
		];
		const found = alpha(
			counts.map((row) => row.flatMap((count, value) => Array<number>(count).fill(value)))
		);
		const kappa = 1 - (1 - found!) / (1 - 1 / 140);
		expect(kappa).toBeCloseTo(0.21, 3);
	});
});

describe('alpha', () => {
	test.each<[metric: Metric, expected: number]>([
		// units 1 2, 3 3, 1 3: n = 6, n1 n2 n3 = 2 1 3; o12 = 1, o13 = 1; expected pairs n12 = 2, n13 = 6, n23 = 3
		['nominal', 1 - (5 * 2) / 11],
		// squared distances 1, 4, 1
		['interval', 1 - (5 * 5) / (2 + 24 + 3)],
		// 2 + 1 − 3/2 = 1.5, 6 − 5/2 = 3.5, 4 − 4/2 = 2
		['ordinal', 1 - (5 * (2.25 + 12.25)) / (2 * 2.25 + 6 * 12.25 + 3 * 4)],
		// (1/3)², (2/4)², (1/5)²
		['ratio', 1 - (5 * (1 / 9 + 1 / 4)) / (2 / 9 + 6 / 4 + 3 / 25)]
	])('by hand, %s', (metric, expected) => {
		expect(
			alpha(
				[
					[1, 2],
					[3, 3],
					[1, 3]
				],
				metric
			)
		).toBeCloseTo(expected, 12);
	});

	test.each<[what: string, rows: Rows]>([
		['no units', []],
		['one coder', [[1], [2]]],
		[
			'no unit of two values',
			[
				[1, _],
				[_, 2]
			]
		],
		[
			'no variation among the values that can be paired',
			[
				[1, 1],
				[1, 1],
				[2, _]
			]
		]
	])('is null, never 0 or 1: %s', (_what, rows) => {
		for (const metric of metrics) expect(alpha(rows, metric)).toBeNull();
	});

	test('is 1 by every metric where nobody disagrees on two values or more', () => {
		for (const metric of metrics)
			expect(
				alpha(
					[
						[1, 1, _],
						[4, 4, 4]
					],
					metric
				)
			).toBe(1);
	});

	test('is below 0 where coders disagree on purpose', () => {
		// o12 = 4, n = 4 and 4: 1 − 7 · 4 / 16
		expect(
			alpha([
				[1, 2],
				[2, 1],
				[1, 2],
				[2, 1]
			])
		).toBe(-0.75);
	});

	test('a value that only a unit without pairs has changes nothing, by any metric', () => {
		const rows: Rows = [
			[1, 2],
			[3, 3],
			[1, 3],
			[2, 2]
		];
		for (const metric of metrics)
			expect(alpha([...rows, [9, _]], metric)).toBe(alpha(rows, metric));
	});

	test('weighs a slip by its distance: ordinal and interval are above nominal where slips are small', () => {
		const rows: Rows = [
			[0, 1],
			[1, 1],
			[2, 3],
			[3, 3],
			[4, 4],
			[0, 0],
			[4, 3]
		];
		for (const metric of ['ordinal', 'interval'] as const)
			expect(alpha(rows, metric)!).toBeGreaterThan(alpha(rows)!);
	});
});

const value = fc.option(fc.nat({ max: 4 }), { freq: 4 });
const study = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 14 });
const seeded = { seed: 20260101, numRuns: 300 };
const close = (a: number | null, b: number | null) =>
	a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('whatever was coded', () => {
	test('a change of scale that a metric allows changes nothing', () => {
		const recodings: Record<Exclude<Metric, 'ordinal'>, (value: number) => number | string> = {
			nominal: (value) => 'qzapm'[value]!,
			interval: (value) => 40 - 3 * value,
			ratio: (value) => 7 * value
		};
		fc.assert(
			fc.property(study, (rows) => {
				for (const [metric, recode] of Object.entries(recodings))
					close(
						alpha(rows, metric as Metric),
						alpha(
							rows.map((row) => row.map((value) => (value === null ? null : recode(value)))),
							metric as Metric
						)
					);
			}),
			seeded
		);
	});

	test('of 0 and 1 all metrics are the same', () => {
		fc.assert(
			fc.property(study, (rows) => {
				const binary = rows.map((row) => row.map((value) => value && Math.sign(value)));
				for (const metric of metrics) close(alpha(binary, metric), alpha(binary));
			}),
			seeded
		);
	});

	test('a reused array for the differences gives the same', () => {
		const scratch = new Float64Array(10).fill(NaN);
		fc.assert(
			fc.property(study, fc.constantFrom(...metrics), (rows, metric) => {
				const ratings = ratingsOf([...rows, [0, _, _], [1, _, _], [2, _, _], [3, _, _], [4, _, _]]);
				const coincidences = coincidencesOf(valuePatterns(ratings));
				const once = alphaOfCoincidences(coincidences, ratings.values, metric);
				expect(alphaOfCoincidences(coincidences, ratings.values, metric, scratch)).toBe(once);
			}),
			seeded
		);
	});
});
