import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type RankStudy,
	type SimulationOptions,
	simulateRanks,
	simulatedRanks
} from './rank-simulation.ts';
import { randomStream } from './random-stream.ts';
import { ranks } from './ranks.ts';

const study = (rows: number[][], mean: RankStudy['mean'] = 'arithmetic'): RankStudy => ({
	units: rows.length,
	groups: rows[0]?.length ?? 0,
	scores: Float64Array.from(rows.flat()),
	mean
});
const options = (part: Partial<SimulationOptions>): SimulationOptions => ({
	draws: 700,
	weights: [1, 1],
	concentration: 1,
	random: randomStream(7),
	pairs: true,
	...part
});
/** Share of draws in which the first of two units is ahead of the second. */
function shareAhead(
	rows: number[][],
	part: Partial<SimulationOptions> = {},
	mean?: RankStudy['mean']
) {
	const draws = 20_000;
	const { ahead } = simulatedRanks(study(rows, mean), options({ draws, ...part }));
	return ahead![1]! / draws;
}
/** Four standard errors of a share of 20,000 draws. */
const margin = 4 * Math.sqrt(0.25 / 20_000);
const expectShare = (found: number, share: number) =>
	expect(Math.abs(found - share)).toBeLessThan(margin);

describe('with two groups, the share of weightings in which a unit is ahead is that of the line between 0 and 1', () => {
	test.each<[what: string, rows: [number[], number[]], mean: RankStudy['mean'], share: number]>([
		// 90 w + 10 (1 − w) > 30 where w > 1/4
		[
			'arithmetic',
			[
				[90, 10],
				[30, 30]
			],
			'arithmetic',
			3 / 4
		],
		// 100^w > 10 where w > 1/2
		[
			'geometric',
			[
				[100, 1],
				[10, 10]
			],
			'geometric',
			1 / 2
		],
		// 1 / (w/100 + (1 − w)/1) > 10 where 1 − 0.99 w < 0.1
		[
			'harmonic',
			[
				[100, 1],
				[10, 10]
			],
			'harmonic',
			1 - 0.9 / 0.99
		]
	])('%s', (_what, rows, mean, share) => {
		expectShare(shareAhead(rows, {}, mean), share);
	});

	test('a unit that lacks a group is weighed by its other one, in every draw', () => {
		// 40 against 100 w: ahead where w < 0.4
		expectShare(
			shareAhead([
				[NaN, 40],
				[100, 0]
			]),
			0.4
		);
		expect(
			shareAhead([
				[NaN, 40],
				[39, 39]
			])
		).toBe(1);
		expect(
			shareAhead(
				[
					[NaN, 40],
					[39, 39]
				],
				{},
				'geometric'
			)
		).toBe(1);
	});

	test('also where nearly all the weight is on the group that a unit lacks', () => {
		// at so low a concentration a draw is one group or the other: 100 or 0 against 40 and 50
		const lacking = study([
			[NaN, 40],
			[100, 0],
			[50, NaN]
		]);
		const { counts } = simulatedRanks(lacking, options({ draws: 1000, concentration: 1e-4 }));
		expect([...counts.subarray(0, 3)]).toEqual([0, counts[5], counts[3]]);
		expect(counts[3]! + counts[5]!).toBe(1000);
		expect([...counts.subarray(6)]).toEqual([counts[5], counts[3], 0]);
	});

	test('weights and concentration shape the distribution', () => {
		// Dirichlet(3, 1) from weights 3 : 1 at concentration 2: P(w < x) = x³; ahead where w > 1/2
		const rows = [
			[100, 0],
			[50, 50]
		];
		expectShare(shareAhead(rows, { weights: [3, 1], concentration: 2 }), 1 - 1 / 8);
		// Dirichlet(1, 3): P(w < x) = 1 − (1 − x)³
		expectShare(shareAhead(rows, { weights: [10, 30], concentration: 2 }), 1 / 8);
	});
});

const score = fc.constantFrom(0, 12.5, 25, 50, 50, 75, 99, 100);
const rows = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
	.chain(([units, groups]) =>
		fc.array(fc.array(score, { minLength: groups, maxLength: groups }), {
			minLength: units,
			maxLength: units
		})
	);
const seeded = { seed: 20260101, numRuns: 60 };

describe('in any study', () => {
	test('every unit has one rank a draw, and each pair is ahead, behind or tied', () => {
		fc.assert(
			fc.property(rows, fc.integer({ min: 0, max: 1100 }), (list, draws) => {
				const weights = list[0]!.map(() => 1);
				const { units, counts, ahead } = simulatedRanks(study(list), options({ draws, weights }));
				expect(units).toBe(list.length);
				for (let a = 0; a < units; a++) {
					const own = counts.subarray(a * units, (a + 1) * units);
					expect(own.reduce((sum, count) => sum + count, 0)).toBe(draws);
					// a rank is 1 + the number of those ahead, so their means agree, too
					const behind = list.reduce((sum, _row, b) => sum + ahead![b * units + a]!, 0);
					expect(own.reduce((sum, count, i) => sum + i * count, 0)).toBe(behind);
					expect(ahead![a * units + a]).toBe(0);
					for (let b = 0; b < a; b++)
						expect(ahead![a * units + b]! + ahead![b * units + a]!).toBeLessThanOrEqual(draws);
				}
			}),
			seeded
		);
	});

	test('where all the weight is on one group, every draw ranks by that group', () => {
		fc.assert(
			fc.property(rows, fc.nat({ max: 3 }), (list, choice) => {
				const only = choice % list[0]!.length;
				const weights = list[0]!.map((_score, group) => Number(group === only));
				const { units, counts, ahead } = simulatedRanks(study(list), options({ weights }));
				const expected = ranks(list.map((row) => row[only]!));
				expected.forEach((rank, a) => {
					expect(counts[a * units + rank! - 1]).toBe(700);
					expected.forEach((other, b) => {
						expect(ahead![a * units + b]).toBe(rank! < other! ? 700 : 0);
					});
				});
			}),
			seeded
		);
	});

	test('a unit that is better in every group is ahead in every draw, whatever the mean', () => {
		const kinds = fc.constantFrom('arithmetic', 'geometric', 'harmonic');
		fc.assert(
			fc.property(rows, kinds, (list, mean) => {
				const moved = list.map((row) => row.map((value) => 1 + 0.9 * value));
				const [first] = moved;
				const weights = first!.map(() => 1);
				const best = first!.map(
					(_score, group) => 1 + Math.max(...moved.map((row) => row[group]!))
				);
				const units = list.length + 1;
				const { counts, ahead } = simulatedRanks(
					study([...moved, best], mean),
					options({ weights, draws: 100 })
				);
				expect(counts[(units - 1) * units]).toBe(100);
				expect([...ahead!.subarray((units - 1) * units, -1)]).toEqual(list.map(() => 100));
			}),
			seeded
		);
	});

	test('whether one unit is ahead of another does not depend on the others', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const weights = list[0]!.map(() => 1);
				const pair = [list[0]!, list.at(-1)!];
				const last = list.length - 1;
				const all = simulatedRanks(study(list), options({ weights, random: randomStream(3) }));
				const two = simulatedRanks(study(pair), options({ weights, random: randomStream(3) }));
				if (last === 0) return;
				expect([all.ahead![last], all.ahead![last * list.length]]).toEqual([
					two.ahead![1],
					two.ahead![2]
				]);
			}),
			seeded
		);
	});
});

describe('the simulation', () => {
	const mixed = [
		[90, 10],
		[30, 60],
		[50, 50]
	];
	test('gives the same for the same options, with and without pairs', () => {
		const once = simulatedRanks(study(mixed), options({}));
		expect(simulatedRanks(study(mixed), options({ random: randomStream(7) }))).toEqual(once);
		const without = simulatedRanks(
			study(mixed),
			options({ random: randomStream(7), pairs: false })
		);
		expect(without).toEqual({ ...once, ahead: null });
	});
	test('of no draws counts nothing', () => {
		const { draws, counts, ahead } = simulatedRanks(study(mixed), options({ draws: 0 }));
		expect([draws, ...counts, ...ahead!]).toEqual(Array(19).fill(0));
	});
	test('of nobody has nothing to count', () => {
		const { counts, ahead } = simulatedRanks({ ...study([]), groups: 2 }, options({}));
		expect([counts.length, ahead!.length]).toEqual([0, 0]);
	});
	test('can be stopped after any batch, and says each time how far it is', () => {
		const steps = simulateRanks(study(mixed), options({ draws: 5000 }));
		const done: number[] = [];
		let step = steps.next();
		for (; !step.done; step = steps.next()) done.push(step.value);
		expect(done.length).toBeGreaterThan(1);
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect(done.at(-1)).toBe(5000);
		expect(step.value.draws).toBe(5000);
	});
	test('takes the study of each draw where draws differ in more than weights', () => {
		const [up, down] = [
			study([
				[80, 80],
				[20, 20]
			]),
			study([
				[20, 20],
				[80, 80]
			])
		];
		const asked: number[] = [];
		const studyOf = (draw: number) => {
			asked.push(draw);
			return draw % 4 === 0 ? down : up;
		};
		const { counts, ahead } = simulatedRanks(up, options({ draws: 1200, studyOf }));
		expect([...counts]).toEqual([900, 300, 300, 900]);
		expect([...ahead!]).toEqual([0, 900, 300, 0]);
		expect(asked).toEqual([...Array(1200).keys()]);
	});
});
