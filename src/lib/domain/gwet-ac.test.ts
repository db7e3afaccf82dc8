import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type AgreementWeights,
	identityWeights,
	linearWeights,
	quadraticWeights
} from './agreement-weights.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { gwetAc } from './gwet-ac.ts';
import { ratingsOf } from './ratings.ts';

const _ = null;
type Rows = (number | null)[][];
const ac1 = (rows: Rows) => gwetAc(ratingsOf(rows), identityWeights);

/** A square table of counts as pairs of ratings. */
const pairsOf = (table: number[][]): Rows =>
	table.flatMap((row, i) => row.flatMap((count, k) => Array.from({ length: count }, () => [i, k])));

// Gwet, K. L. (2008): Br. J. Math. Stat. Psychol. 61, for two coders and two values: chance is 2 π (1 − π), with π the mean of the
// two coders' shares of one value. The tables are those of Feinstein and Cicchetti 1990, the paradoxes that he set out from
describe("the paradoxes of kappa: AC1 by Gwet's formula", () => {
	test.each<[table: number[][], share: number, observed: number, kappa: number]>([
		[
			[
				[40, 9],
				[6, 45]
			],
			(49 + 46) / 200,
			0.85,
			0.7
		],
		[
			[
				[80, 10],
				[5, 5]
			],
			(90 + 85) / 200,
			0.85,
			0.32
		],
		[
			[
				[45, 15],
				[25, 15]
			],
			(60 + 70) / 200,
			0.6,
			0.13
		],
		[
			[
				[25, 35],
				[5, 35]
			],
			(60 + 30) / 200,
			0.6,
			0.26
		]
	])('%j', (table, share, observed, kappa) => {
		const chance = 2 * share * (1 - share);
		expect(ac1(pairsOf(table))).toBeCloseTo((observed - chance) / (1 - chance), 12);
		expect(cohenKappa(table, identityWeights)).toBeCloseTo(kappa, 2);
	});

	test('the same agreement on a skewed value: kappa falls from .70 to .32, AC1 rises from .70 to .81', () => {
		expect(
			ac1(
				pairsOf([
					[40, 9],
					[6, 45]
				])
			)
		).toBeCloseTo(0.7, 2);
		expect(
			ac1(
				pairsOf([
					[80, 10],
					[5, 5]
				])
			)
		).toBeCloseTo(0.81, 2);
	});
});

describe('chance', () => {
	test('is taken over all units with a value, agreement over those with two', () => {
		// π of 1: (1 + 1/2 + 0) / 3 = 1/2 without the last unit, (1 + 1/2 + 0 + 0) / 4 = 3/8 with it; agreement stays 2/3
		const units: Rows = [
			[1, 1],
			[1, 2],
			[2, 2]
		];
		expect(ac1(units)).toBeCloseTo((2 / 3 - 1 / 2) / (1 / 2), 12);
		const chance = 2 * (3 / 8) * (5 / 8);
		expect(ac1([...units, [_, 2]])).toBeCloseTo((2 / 3 - chance) / (1 - chance), 12);
	});
	test('counts a unit once, however many coders it has', () => {
		// π of 1: (1 + 0) / 2, and not 4/6
		expect(
			ac1([
				[1, 1, 1, 1],
				[2, 2, _, _]
			])
		).toBeCloseTo(1, 12);
		// agreement (1/2 + 0) / 2; π of 1: (3/4 + 1/2) / 2 = 5/8; chance 2 · 5/8 · 3/8 = 15/32
		expect(
			ac1([
				[1, 1, 1, 2],
				[1, 2, _, _]
			])
		).toBeCloseTo((1 / 4 - 15 / 32) / (17 / 32), 12);
	});
	test('units that nobody coded change nothing', () => {
		const units: Rows = [
			[1, 2, _],
			[3, 3, 3],
			[1, _, 1]
		];
		expect(ac1([[_, _, _], ...units, [_, _, _]])).toBe(ac1(units));
	});
});

describe('AC2', () => {
	test('by hand, linear weights of three values', () => {
		// weights 1, 1/2, 0: their sum is 3 + 4/2 = 5. Agreement (1 + 1/2 + 0 + 1) / 4; π = 4/8, 1/8, 3/8
		const rows: Rows = [
			[1, 1],
			[1, 2],
			[1, 3],
			[3, 3]
		];
		const [first, second, third] = [4 / 8, 1 / 8, 3 / 8];
		const spread = first * (1 - first) + second * (1 - second) + third * (1 - third);
		const chance = (5 * spread) / (3 * 2);
		expect(gwetAc(ratingsOf(rows), linearWeights)).toBeCloseTo(
			(2.5 / 4 - chance) / (1 - chance),
			12
		);
	});
	test('of two values is AC1', () => {
		const rows = ratingsOf(
			pairsOf([
				[40, 9],
				[6, 45]
			])
		);
		expect(gwetAc(rows, quadraticWeights)).toBe(gwetAc(rows, identityWeights));
	});
	test('is higher than AC1 where disagreements are small, lower where they are large', () => {
		const [near, far]: Rows[] = [
			[
				[1, 2],
				[2, 3],
				[3, 4],
				[4, 4],
				[1, 1]
			],
			[
				[1, 4],
				[4, 1],
				[2, 2],
				[3, 3],
				[1, 1]
			]
		];
		expect(gwetAc(ratingsOf(near!), quadraticWeights)!).toBeGreaterThan(ac1(near!)!);
		expect(gwetAc(ratingsOf(far!), quadraticWeights)!).toBeLessThan(ac1(far!)!);
	});
});

describe('what is not defined is null', () => {
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
			'a single value in use',
			[
				[1, 1],
				[1, 1]
			]
		],
		['nothing coded', [[_, _]]]
	])('%s', (_what, rows) => {
		expect(gwetAc(ratingsOf(rows), identityWeights)).toBeNull();
		expect(gwetAc(ratingsOf(rows), quadraticWeights)).toBeNull();
	});
});

const cell = fc.option(fc.nat({ max: 4 }), { freq: 4 });
const study = fc
	.integer({ min: 2, max: 4 })
	.chain((coders) =>
		fc.array(fc.array(cell, { minLength: coders, maxLength: coders }), { maxLength: 12 })
	);
const weights = fc.constantFrom<AgreementWeights>(identityWeights, linearWeights, quadraticWeights);
const seeded = { seed: 20260101, numRuns: 300 };
const close = (a: number | null, b: number | null) =>
	a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

describe('whatever was coded', () => {
	test('it is Gwet’s definition, by how many coders put a unit into a value', () => {
		fc.assert(
			fc.property(study, weights, (rows, weigh) => {
				close(gwetAc(ratingsOf(rows), weigh), byDefinition(rows, weigh));
			}),
			seeded
		);
	});
	test('it is at most 1, and 1 only where nobody disagrees', () => {
		fc.assert(
			fc.property(study, weights, (rows, weigh) => {
				const found = gwetAc(ratingsOf(rows), weigh);
				if (found === null) return;
				const disagreement = rows.some(
					(row) => new Set(row.filter((value) => value !== null)).size > 1
				);
				if (disagreement) expect(found).toBeLessThan(1);
				else expect(found).toBeCloseTo(1, 12);
			}),
			seeded
		);
	});
});

/** Gwet 2014, for r coders of a unit: Σ_k r_ik (r*_ik − 1) / (r_i (r_i − 1)), with r* the weighted count. */
function byDefinition(rows: Rows, weigh: AgreementWeights): number | null {
	const values = [...new Set(rows.flat().filter((value) => value !== null))].sort((a, b) => a - b);
	const q = values.length;
	const places = [...values.keys()];
	const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	const units = rows
		.map((row) => values.map((value) => row.filter((other) => other === value).length))
		.filter((counts) => sum(counts) > 0);
	const pairable = units.filter((counts) => sum(counts) > 1);
	if (q < 2 || pairable.length === 0) return null;
	const agreements = pairable.map((counts) => {
		const r = sum(counts);
		const weighted = places.map((k) => sum(places.map((l) => weigh(k, l, q) * counts[l]!)));
		return sum(places.map((k) => counts[k]! * (weighted[k]! - 1))) / (r * (r - 1));
	});
	const shares = places.map(
		(k) => sum(units.map((counts) => counts[k]! / sum(counts))) / units.length
	);
	const total = sum(places.flatMap((k) => places.map((l) => weigh(k, l, q))));
	const chance = (total / (q * (q - 1))) * sum(shares.map((share) => share * (1 - share)));
	const observed = sum(agreements) / pairable.length;
	return (observed - chance) / (1 - chance);
}
