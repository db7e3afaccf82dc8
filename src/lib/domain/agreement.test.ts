import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { identityWeights, linearWeights, quadraticWeights } from './agreement-weights.ts';
import { bootstrapAlpha } from './bootstrap-alpha.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { type Metric, metrics } from './difference-metric.ts';
import { gwetAc } from './gwet-ac.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { randomStream } from './random-stream.ts';
import { type Ratings, ratingsOf } from './ratings.ts';

const _ = null;
/** One row a coder in the published tables; the ratings have one row a unit. */
function transposed(coders: (number | null)[][]): Ratings<number> {
	return ratingsOf((coders[0] ?? []).map((_value, unit) => coders.map((row) => row[unit] ?? null)));
}

/** A square table of counts as pairs of ratings. */
function ratingsOfTable(table: number[][]): Ratings<number> {
	return ratingsOf(
		table.flatMap((row, i) =>
			row.flatMap((count, k) => Array.from({ length: count }, () => [i, k]))
		)
	);
}

// Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, data C: four observers, twelve units, gaps
const dataC = transposed([
	[1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
	[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
	[_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
	[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _]
]);
// Gwet, K. L.: irrCAC, README and vignette "weighting"
const cont3x3abstractors = [
	[13, 0, 0],
	[0, 20, 7],
	[0, 4, 56]
];
const raw4raters = ratingsOf([
	[1, 1, _, 1],
	[2, 2, 3, 2],
	[3, 3, 3, 3],
	[3, 3, 3, 3],
	[2, 2, 2, 2],
	[1, 2, 3, 4],
	[4, 4, 4, 4],
	[1, 1, 2, 1],
	[2, 2, 2, 2],
	[_, 5, 5, 5],
	[_, _, 1, 1],
	[_, _, 3, _]
]);
const distrib6raters = ratingsOf(
	[
		[0, 0, 0, 6, 0],
		[0, 3, 0, 0, 3],
		[0, 1, 4, 0, 1],
		[0, 0, 0, 0, 6],
		[0, 3, 0, 3, 0],
		[2, 0, 4, 0, 0],
		[0, 0, 4, 0, 2],
		[2, 0, 3, 1, 0],
		[2, 0, 0, 4, 0],
		[0, 0, 0, 0, 6],
		[1, 0, 0, 5, 0],
		[1, 1, 0, 4, 0],
		[0, 3, 3, 0, 0],
		[1, 0, 0, 5, 0],
		[0, 2, 0, 3, 1]
	].map((counts) => counts.flatMap((count, value) => Array.from({ length: count }, () => value)))
);

describe("Krippendorff's alpha reproduces", () => {
	test.each<[Metric, number]>([
		['nominal', 0.743],
		['ordinal', 0.815],
		['interval', 0.849],
		['ratio', 0.797]
	])('data C of Krippendorff 2011, %s: %d', (metric, published) => {
		expect(krippendorffAlpha(dataC, metric)).toBeCloseTo(published, 3);
	});

	test.each<[string, Ratings, Metric, number, number]>([
		['raw4raters', raw4raters, 'nominal', 0.74342, 5],
		['raw4raters, quadratic weights', raw4raters, 'interval', 0.84911, 5],
		['distrib.6raters', distrib6raters, 'nominal', 0.4204384, 7],
		['cont3x3abstractors', ratingsOfTable(cont3x3abstractors), 'nominal', 0.7972585, 7],
		[
			'cont3x3abstractors, quadratic weights',
			ratingsOfTable(cont3x3abstractors),
			'interval',
			0.8926487,
			7
		]
	])('irrCAC: %s', (_name, ratings, metric, published, digits) => {
		expect(krippendorffAlpha(ratings, metric)).toBeCloseTo(published, digits);
	});
});

describe("Gwet's AC1 and AC2 reproduce irrCAC", () => {
	test.each<[string, Ratings, typeof identityWeights, number, number]>([
		['AC1 of raw4raters', raw4raters, identityWeights, 0.77544, 5],
		[
			'AC2 of raw4raters',
			raw4raters,
			quadraticWeights,
			(0.9753788 - 0.7137044) / (1 - 0.7137044),
			6
		],
		['AC1 of distrib.6raters', distrib6raters, identityWeights, 0.4448007, 7],
		[
			'AC1 of cont3x3abstractors',
			ratingsOfTable(cont3x3abstractors),
			identityWeights,
			0.8493305,
			7
		],
		[
			'AC2 of cont3x3abstractors',
			ratingsOfTable(cont3x3abstractors),
			quadraticWeights,
			0.9402369,
			7
		]
	])('%s', (_name, ratings, weights, published, digits) => {
		expect(gwetAc(ratings, weights)).toBeCloseTo(published, digits);
	});
});

describe("Cohen's kappa reproduces", () => {
	// Cohen, J. (1968): Weighted kappa, Psychological Bulletin 70, table 1: proportions of 200 cases
	const table = [
		[88, 14, 18],
		[10, 40, 10],
		[2, 6, 12]
	];
	const disagreement = [
		[0, 1, 3],
		[1, 0, 6],
		[3, 6, 0]
	];
	test('Cohen 1968, unweighted .492 and with his weights .348', () => {
		expect(cohenKappa(table, identityWeights)).toBeCloseTo(0.492, 3);
		expect(cohenKappa(table, (i, k) => 1 - (disagreement[i]?.[k] ?? 0) / 6)).toBeCloseTo(0.348, 3);
	});
	test.each([
		['unweighted', identityWeights, 0.7964094],
		['with quadratic weights', quadraticWeights, 0.8921569]
	])('irrCAC: cont3x3abstractors %s', (_name, weights, published) => {
		expect(cohenKappa(cont3x3abstractors, weights)).toBeCloseTo(published, 7);
	});
	test('linear weights by hand: 1 − Σ d o / Σ d e with d = |i − k|', () => {
		// rows 3, 3, 4; columns 4, 2, 4; observed distance 1 + 1 + 2 = 4; expected (3·2 + 3·8 + 3·4 + 3·4 + 4·8 + 4·2) / 10
		expect(
			cohenKappa(
				[
					[2, 1, 0],
					[1, 1, 1],
					[1, 0, 3]
				],
				linearWeights
			)
		).toBeCloseTo(1 - 5 / 9.4, 12);
	});
});

describe('what is not defined is null, never 0 or 1', () => {
	const nothing = { alpha: null, percentAgreement: null, ac1: null, ac2: null, interval: null };
	test.each<[string, (number | null)[][], object]>([
		['no units', [], { ...nothing, nUnits: 0, nPairable: 0 }],
		['one coder', [[1], [2]], { ...nothing, nCoders: 1, nUnits: 0, nPairable: 0, pairs: [] }],
		[
			'coders without a common unit',
			[
				[1, _],
				[_, 2]
			],
			{ ...nothing, nUnits: 0, nPairable: 0 }
		],
		[
			'no variation: everybody agrees on one value',
			[
				[3, 3],
				[3, 3]
			],
			{ alpha: null, percentAgreement: 1, ac1: null, ac2: null, nUnits: 2, nPairable: 4 }
		]
	])('%s', (_name, rows, expected) => {
		const random = randomStream(1);
		expect(agreementOf(ratingsOf(rows), 'ordinal', { resamples: 50, random })).toMatchObject(
			expected
		);
	});

	test('kappa without a common unit, or where both coders gave one value', () => {
		expect(
			agreementOf(
				ratingsOf([
					[1, _],
					[_, 2]
				]),
				'ordinal'
			).pairs
		).toEqual([
			{
				a: '1',
				b: '2',
				n: 0,
				agreement: null,
				kappa: null,
				kappaLinear: null,
				kappaQuadratic: null
			}
		]);
		expect(
			agreementOf(
				ratingsOf([
					[1, 1],
					[1, 1],
					[2, _]
				]),
				'ordinal'
			).pairs[0]
		).toMatchObject({
			n: 2,
			agreement: 1,
			kappa: null
		});
	});
});

describe('agreement', () => {
	test('a gap is no value: it neither agrees nor disagrees', () => {
		const complete = agreementOf(
			ratingsOf([
				[1, 1],
				[2, 2],
				[1, 2]
			]),
			'nominal'
		);
		const gapped = agreementOf(
			ratingsOf([
				[1, 1],
				[2, 2],
				[1, 2],
				[1, _],
				[_, _]
			]),
			'nominal'
		);
		expect(gapped.alpha).toBe(complete.alpha);
		expect(gapped.percentAgreement).toBe(2 / 3);
		expect([gapped.nUnits, gapped.nPairable, gapped.nCoders]).toEqual([3, 6, 2]);
	});

	// Gwet 2008, the paradox of kappa: 118 + 0 agreements of 125, and yet kappa and alpha say "worse than chance"
	test('the prevalence paradox: high agreement on a skewed value lowers alpha and kappa, not AC1', () => {
		const skewed = agreementOf(
			ratingsOfTable([
				[118, 5],
				[2, 0]
			]),
			'nominal'
		);
		expect(skewed.percentAgreement).toBe(118 / 125);
		expect(skewed.alpha).toBeLessThan(0);
		expect(skewed.pairs[0]?.kappa).toBeCloseTo(-0.0234, 4);
		expect(skewed.ac1).toBeCloseTo(0.9408, 4);
	});

	test('units and their values are counted', () => {
		expect(agreementOf(dataC, 'nominal')).toMatchObject({ nCoders: 4, nUnits: 11, nPairable: 40 });
	});

	test('values that are texts have a nominal alpha', () => {
		const coded = ratingsOf([
			['scored', 'scored'],
			['no_provision', 'scored'],
			['no_provision', 'no_provision']
		]);
		// coincidences: ss 2, nn 2, sn 1, n = 6: 1 − 5·2/(3·3·2) = 1 − 10/18
		expect(krippendorffAlpha(coded, 'nominal')).toBeCloseTo(1 - 10 / 18, 12);
	});
});

const cell = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 4 });
const study = fc
	.integer({ min: 2, max: 4 })
	.chain((coders) =>
		fc.array(fc.array(cell, { minLength: coders, maxLength: coders }), { maxLength: 14 })
	);
const seeded = { seed: 20260101, numRuns: 300 };
const close = (a: number | null, b: number | null) =>
	a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('whatever was coded', () => {
	test('alpha is as its definition says: one pair of values after the other', () => {
		fc.assert(
			fc.property(study, fc.constantFrom(...metrics), (rows, metric) => {
				close(krippendorffAlpha(ratingsOf(rows), metric), alphaByDefinition(rows, metric));
			}),
			seeded
		);
	});

	test('the order of coders and of units changes nothing', () => {
		fc.assert(
			fc.property(study, fc.constantFrom(...metrics), (rows, metric) => {
				const turned = [...rows].reverse().map((row) => [...row].reverse());
				const [a, b] = [
					agreementOf(ratingsOf(rows), metric),
					agreementOf(ratingsOf(turned), metric)
				];
				close(a.alpha, b.alpha);
				close(a.percentAgreement, b.percentAgreement);
				close(a.ac1, b.ac1);
				close(a.ac2, b.ac2);
				expect([a.nUnits, a.nPairable]).toEqual([b.nUnits, b.nPairable]);
			}),
			seeded
		);
	});

	test('recoding that keeps the order leaves the ordinal alpha as it is', () => {
		fc.assert(
			fc.property(study, (rows) => {
				const recoded = rows.map((row) =>
					row.map((value) => (value === null ? null : 10 ** value - 7))
				);
				close(
					krippendorffAlpha(ratingsOf(rows), 'ordinal'),
					krippendorffAlpha(ratingsOf(recoded), 'ordinal')
				);
			}),
			seeded
		);
	});

	test('alpha is at most 1, and 1 only where nothing disagrees', () => {
		fc.assert(
			fc.property(study, fc.constantFrom(...metrics), (rows, metric) => {
				const { alpha, percentAgreement } = agreementOf(ratingsOf(rows), metric);
				if (alpha === null) return;
				expect(alpha).toBeLessThanOrEqual(1);
				expect(alpha === 1).toBe(percentAgreement === 1);
			}),
			seeded
		);
	});
});

/** Krippendorff's definition without coincidences: mean squared difference within units over that among all pairable values. */
function alphaByDefinition(rows: (number | null)[][], metric: Metric): number | null {
	const units = rows
		.map((row) => row.filter((value) => value !== null))
		.filter((row) => row.length > 1);
	const all = units.flat();
	const count = (value: number) => all.filter((other) => other === value).length;
	const squared = (a: number, b: number): number => {
		if (a === b) return 0;
		if (metric === 'nominal') return 1;
		if (metric === 'interval') return (a - b) ** 2;
		if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
		const [low, high] = [Math.min(a, b), Math.max(a, b)];
		const within = all.filter((value) => value >= low && value <= high).length;
		return (within - (count(a) + count(b)) / 2) ** 2;
	};
	const pairs = (values: number[]) =>
		values.flatMap((a, i) => values.filter((_b, k) => k !== i).map((b) => squared(a, b)));
	const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	const observed = sum(units.map((unit) => sum(pairs(unit)) / (unit.length - 1))) / all.length;
	const expected = sum(pairs(all)) / (all.length * (all.length - 1));
	return expected > 0 ? 1 - observed / expected : null;
}

describe('the bootstrap interval', () => {
	const interval = (ratings: Ratings, seed: number, resamples = 2000) =>
		bootstrapAlpha(ratings, 'ordinal', resamples, randomStream(seed));

	test('is the same for the same seed, and holds alpha', () => {
		expect(interval(raw4raters, 5)).toEqual(interval(raw4raters, 5));
		const [low, high] = interval(raw4raters, 5) ?? [NaN, NaN];
		const alpha = krippendorffAlpha(raw4raters, 'ordinal') ?? NaN;
		expect(low).toBeLessThan(alpha);
		expect(high).toBeGreaterThanOrEqual(alpha);
	});

	test('is that of drawing units one by one', () => {
		const ratings = ratingsOf(twoCoders(40, 1));
		const random = randomStream(99);
		const alphas = Array.from({ length: 4000 }, () => {
			const drawn = Array.from({ length: 40 }, () => Math.floor(random() * 40));
			const rows = twoCoders(40, 1);
			return krippendorffAlpha(ratingsOf(drawn.map((unit) => rows[unit] ?? [])), 'ordinal') ?? NaN;
		}).sort((a, b) => a - b);
		const [low, high] = interval(ratings, 3, 4000) ?? [NaN, NaN];
		// the quantiles of 4000 resamples have standard errors of about 0.008 and 0.004 here
		expect(Math.abs(low - (alphas[99] ?? NaN))).toBeLessThan(0.035);
		expect(Math.abs(high - (alphas[3899] ?? NaN))).toBeLessThan(0.02);
	});

	test('over clusters is wider where the units of a cluster resemble each other', () => {
		// ten countries: in half of them the coders agree on everything, in the others on nothing
		const rows = Array.from({ length: 200 }, (_u, unit) => [
			unit % 4,
			unit % 20 < 10 ? unit % 4 : (unit + 1) % 4
		]);
		const clusters = rows.map((_row, unit) => unit % 20);
		const width = ([low, high]: [number, number]) => high - low;
		const units = interval(ratingsOf(rows), 1) ?? [0, 0];
		const countries = interval(ratingsOf(rows, clusters), 1) ?? [0, 0];
		expect(width(countries)).toBeGreaterThan(2 * width(units));
	});

	test('is null where alpha is undefined', () => {
		expect(
			interval(
				ratingsOf([
					[1, 1],
					[1, 1]
				]),
				1
			)
		).toBeNull();
	});
});

/** Two coders who mostly agree, from a seed. */
function twoCoders(units: number, seed: number): number[][] {
	const random = randomStream(seed);
	return Array.from({ length: units }, () => {
		const value = Math.floor(random() * 5);
		return [value, random() < 0.7 ? value : Math.floor(random() * 5)];
	});
}
