import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type AgreementWeights,
	identityWeights,
	linearWeights,
	quadraticWeights
} from './agreement-weights.ts';
import { cohenKappa } from './cohen-kappa.ts';

describe('published examples', () => {
	// Fleiss, J. L. (1981): Statistical Methods for Rates and Proportions, table 13.1: 100 subjects, psychotic, neurotic, organic.
	// Observed .75 + .04 + .10 = .89; chance .80·.80 + .10·.05 + .10·.15 = .66; (.89 − .66) / .34
	test('Fleiss 1981, two raters of 100 subjects: .68', () => {
		const diagnoses = [
			[75, 1, 4],
			[5, 4, 1],
			[0, 0, 10]
		];
		expect(cohenKappa(diagnoses, identityWeights)).toBeCloseTo(0.23 / 0.34, 12);
	});

	// Feinstein, A. R., and Cicchetti, D. V. (1990): High agreement but low kappa, J. Clin. Epidemiol. 43: the same observed
	// agreement, and kappa by the marginals: chance .5008, .78, .54, .46
	test.each<[kappa: number, table: number[][], exact: number]>([
		[
			0.7,
			[
				[40, 9],
				[6, 45]
			],
			(0.85 - 0.5008) / (1 - 0.5008)
		],
		[
			0.32,
			[
				[80, 10],
				[5, 5]
			],
			(0.85 - 0.78) / (1 - 0.78)
		],
		[
			0.13,
			[
				[45, 15],
				[25, 15]
			],
			(0.6 - 0.54) / (1 - 0.54)
		],
		[
			0.26,
			[
				[25, 35],
				[5, 35]
			],
			(0.6 - 0.46) / (1 - 0.46)
		]
	])('Feinstein and Cicchetti 1990: %d of %j', (kappa, table, exact) => {
		expect(cohenKappa(table, identityWeights)).toBeCloseTo(kappa, 2);
		expect(cohenKappa(table, identityWeights)).toBeCloseTo(exact, 12);
	});
});

describe('kappa', () => {
	test.each<[what: string, table: number[][], kappa: number | null]>([
		[
			'is 1 where the coders agree on everything',
			[
				[3, 0, 0],
				[0, 2, 0],
				[0, 0, 7]
			],
			1
		],
		[
			'is 0 where the table is what chance gives',
			[
				[4, 2],
				[6, 3]
			],
			0
		],
		[
			'is −1 where two values are exactly swapped',
			[
				[0, 5],
				[5, 0]
			],
			-1
		],
		[
			'is 0, and defined, where one coder gave one value and the other another',
			[
				[0, 6],
				[0, 0]
			],
			0
		],
		[
			'is null where both gave one and the same value',
			[
				[6, 0],
				[0, 0]
			],
			null
		],
		['is null of a single value', [[6]], null],
		[
			'is null of nothing',
			[
				[0, 0],
				[0, 0]
			],
			null
		],
		['is null without values', [], null]
	])('%s', (_what, table, kappa) => {
		for (const weights of [identityWeights, linearWeights, quadraticWeights]) {
			const found = cohenKappa(table, weights);
			if (kappa === null) expect(found).toBeNull();
			else expect(found).toBeCloseTo(kappa, 12);
		}
	});

	test('weights look at the place in the full list of values, also of those that nobody used', () => {
		const table = [
			[2, 1, 0, 0],
			[0, 1, 0, 0],
			[0, 0, 0, 0],
			[0, 0, 0, 0]
		];
		// rows 3, 1; columns 2, 2: chance puts (3·2 + 1·2) / 4 = 2 units a step apart, one was
		expect(cohenKappa(table, linearWeights)).toBeCloseTo(1 / 2, 12);
		expect(cohenKappa(table, quadraticWeights)).toBeCloseTo(1 / 2, 12);
	});
});

const table = fc.integer({ min: 2, max: 5 }).chain((size) =>
	fc.array(fc.array(fc.nat({ max: 12 }), { minLength: size, maxLength: size }), {
		minLength: size,
		maxLength: size
	})
);
const weights = fc.constantFrom<AgreementWeights>(identityWeights, linearWeights, quadraticWeights);
const seeded = { seed: 20260101, numRuns: 300 };
const close = (a: number | null, b: number | null) =>
	a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('of any table', () => {
	test('kappa is (observed − chance) / (1 − chance), as Cohen defined it', () => {
		fc.assert(
			fc.property(table, weights, (counts, weigh) => {
				const total = counts.flat().reduce((sum, count) => sum + count, 0);
				const share = counts.map((row) => row.map((count) => count / total));
				const row = (i: number) => share[i]!.reduce((sum, p) => sum + p, 0);
				const column = (k: number) => share.reduce((sum, list) => sum + list[k]!, 0);
				const over = (of: (i: number, k: number) => number) =>
					counts.reduce(
						(sum, list, i) =>
							sum +
							list.reduce((part, _count, k) => part + weigh(i, k, counts.length) * of(i, k), 0),
						0
					);
				const observed = over((i, k) => share[i]![k]!);
				const chance = over((i, k) => row(i) * column(k));
				const found = cohenKappa(counts, weigh);
				if (total === 0 || 1 - chance < 1e-12) expect(found).toBeNull();
				else expect(found).toBeCloseTo((observed - chance) / (1 - chance), 9);
			}),
			seeded
		);
	});

	test('it does not matter which coder is first, nor from which end values are counted', () => {
		fc.assert(
			fc.property(table, weights, (counts, weigh) => {
				const swapped = counts.map((_row, i) => counts.map((row) => row[i]!));
				const turned = counts.toReversed().map((row) => row.toReversed());
				close(cohenKappa(swapped, weigh), cohenKappa(counts, weigh));
				close(cohenKappa(turned, weigh), cohenKappa(counts, weigh));
			}),
			seeded
		);
	});

	test('coding everything twice over leaves it, and it is at most 1', () => {
		fc.assert(
			fc.property(table, weights, (counts, weigh) => {
				const twice = counts.map((row) => row.map((count) => 2 * count));
				const kappa = cohenKappa(counts, weigh);
				close(cohenKappa(twice, weigh), kappa);
				expect(kappa ?? 0).toBeLessThanOrEqual(1);
			}),
			seeded
		);
	});

	// Fleiss, J. L., and Cohen, J. (1973); Krippendorff (1970): with quadratic weights kappa is 2 s_xy / (s_x² + s_y² + (x̄ − ȳ)²)
	test('with quadratic weights it is the intraclass correlation of the places', () => {
		fc.assert(
			fc.property(table, (counts) => {
				const pairs = counts.flatMap((row, x) =>
					row.flatMap((count, y) => Array.from({ length: count }, () => ({ x, y })))
				);
				const mean = (of: (pair: { x: number; y: number }) => number) =>
					pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
				const [x, y] = [mean((pair) => pair.x), mean((pair) => pair.y)];
				const covariance = mean((pair) => (pair.x - x) * (pair.y - y));
				const spread = mean((pair) => (pair.x - x) ** 2 + (pair.y - y) ** 2) + (x - y) ** 2;
				const kappa = cohenKappa(counts, quadraticWeights);
				if (pairs.length === 0 || spread < 1e-12) expect(kappa).toBeNull();
				else expect(kappa).toBeCloseTo((2 * covariance) / spread, 9);
			}),
			seeded
		);
	});
});
