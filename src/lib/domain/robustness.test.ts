import { describe, expect, test } from 'vitest';
import type { Framework } from './framework.ts';
import { leaveGroupsOut } from './leave-out.ts';
import { type Method, headlineMethod } from './method.ts';
import { simulatedRanks } from './rank-simulation.ts';
import { FlatNestingRefused } from './rank-study.ts';
import { type RandomStream, randomStream } from './random-stream.ts';
import { type Robustness, type RobustnessOptions, robustnessOf } from './robustness.ts';
import { matrixOf } from './score-matrix.ts';
import type { Finding } from './finding.ts';

const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 1 },
		{ code: 'Z', weight: 0 }
	],
	items: ['A1', 'A2', 'B1', 'B2', 'Z1'].map((code) => ({
		code,
		group: code.slice(0, 1),
		weight: 1
	})),
	categories: []
};
/** Levels of the five items of each unit, `.` = not assessed. */
const matrix = (...units: string[]) =>
	matrixOf(
		framework.items,
		units.map(
			(text) =>
				new Map(
					framework.items.map(({ code }, i): [string, Finding] => {
						const sign = text[i] ?? '.';
						return [
							code,
							sign === '.'
								? { status: 'not_assessed' }
								: { status: 'scored', score: Number(sign) * 25 }
						];
					})
				)
		)
	);

function run(
	units: string[],
	options: Partial<RobustnessOptions> = {},
	method: Partial<Method> = {}
): Robustness {
	const steps = robustnessOf(framework, { ...headlineMethod, ...method }, matrix(...units), {
		draws: 4000,
		concentration: 1,
		random: randomStream(1),
		pairs: true,
		...options
	});
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

describe('the ranks of units', () => {
	test('do not move where one unit is ahead in every group', () => {
		const { units, pairs } = run(['44440', '33330', '22220']);
		expect(units).toEqual([
			{ unit: 0, rank: 1, low: 1, median: 1, high: 1 },
			{ unit: 1, rank: 2, low: 2, median: 2, high: 2 },
			{ unit: 2, rank: 3, low: 3, median: 3, high: 3 }
		]);
		expect(pairs).toEqual([
			{ a: 0, b: 1, shareAAhead: 1 },
			{ a: 0, b: 2, shareAAhead: 1 },
			{ a: 1, b: 2, shareAAhead: 1 }
		]);
	});

	test('move where units are ahead in different groups', () => {
		const { units, pairs } = run(['44000', '00440']);
		expect(units.map(({ low, high }) => [low, high])).toEqual([
			[1, 2],
			[1, 2]
		]);
		// the weight of A is uniform on 0–1: the first unit is ahead in half of the draws, give or take 3 × 0.8 %
		expect(Math.abs((pairs[0]?.shareAAhead ?? 0) - 0.5)).toBeLessThan(0.025);
	});

	test('of a better unit in one group and a slightly worse one in another follow the share of weightings', () => {
		// a: 100 and 0, b: 50 and 25: a is ahead where w > 1/3, in two thirds of uniform weightings
		const { pairs } = run(['44000', '22110'], { draws: 20_000 });
		expect(Math.abs((pairs[0]?.shareAAhead ?? 0) - 2 / 3)).toBeLessThan(0.01);
	});

	test('ties count half', () => {
		expect(run(['31130', '31130']).pairs).toEqual([{ a: 0, b: 1, shareAAhead: 0.5 }]);
	});

	test('are drawn closer to the weights at a higher concentration', () => {
		const spread = (concentration: number) =>
			run(['44000', '00440', '22120'], { concentration }).units.map(({ low, high }) => high - low);
		expect(spread(1)).toEqual([2, 2, 1]);
		const middle = run(['43000', '00420', '22220'], { concentration: 1e6 });
		expect(middle.units.map(({ rank, low, high }) => [rank, low, high])).toEqual([
			[2, 2, 2],
			[3, 3, 3],
			[1, 1, 1]
		]);
	});

	test('a group of weight 0 plays no part, in no draw', () => {
		expect(run(['44444', '33330']).pairs).toEqual(run(['44440', '33334']).pairs);
	});

	test('units that are not rated are left out', () => {
		const { units, pairs } = run(['4444.', '4....', '2222.', '.....']);
		expect(units.map(({ unit }) => unit)).toEqual([0, 2]);
		expect(pairs).toEqual([{ a: 0, b: 2, shareAAhead: 1 }]);
	});

	test('nobody rated gives nothing, and no draws give no interval', () => {
		expect(run(['.....', '4....'])).toEqual({ units: [], pairs: [] });
		expect(run(['44440'], { draws: 0 }).units).toEqual([]);
	});

	test('no group with a weight rates nobody', () => {
		expect(run(['44440', '33330'], {}, { weights: { A: 0, B: 0 } })).toEqual({
			units: [],
			pairs: []
		});
	});

	test('a unit that lacks a group is weighed by the others where the method rates it', () => {
		const { units } = run(['44...', '33330', '22220'], {}, { groupCoverage: 0.5 });
		expect(units.map(({ rank, high }) => [rank, high])).toEqual([
			[1, 1],
			[2, 2],
			[3, 3]
		]);
	});

	test('geometric means punish what is uneven', () => {
		const uneven = ['40400', '22220'];
		expect(run(uneven).pairs[0]?.shareAAhead).toBe(0.5);
		expect(run(uneven, {}, { mean: 'geometric' }).pairs[0]?.shareAAhead).toBe(0);
	});

	test('flat nesting is refused', () => {
		expect(() => run(['44440'], {}, { nesting: 'flat' })).toThrow(FlatNestingRefused);
	});
});

describe('a simulation', () => {
	const many = Array.from(
		{ length: 40 },
		(_u, i) => `${i % 5}${(i * 7) % 5}${(i * 3) % 5}${(i * 11) % 5}0`
	);

	test('gives the same for the same seed, and another for another', () => {
		const random = (seed: number) => ({ random: randomStream(seed) });
		expect(run(many, random(5))).toEqual(run(many, random(5)));
		expect(run(many, random(5))).not.toEqual(run(many, random(6)));
	});

	test('gives the same with the SIMD kernel and with the plain loop', () => {
		const study = {
			units: 30,
			groups: 3,
			scores: Float64Array.from(
				{ length: 90 },
				(
					(random: RandomStream) => () =>
						100 * random()
				)(randomStream(3))
			),
			mean: 'arithmetic' as const
		};
		const options = (simd: boolean) => ({
			draws: 1300,
			weights: [1, 2, 1],
			concentration: 1,
			random: randomStream(4),
			pairs: true,
			simd
		});
		expect(simulatedRanks(study, options(true))).toEqual(simulatedRanks(study, options(false)));
	});

	test('says how many draws are done after every batch', () => {
		const steps = robustnessOf(framework, headlineMethod, matrix('44440', '33330'), {
			draws: 1200,
			concentration: 1,
			random: randomStream(1)
		});
		const done = [];
		for (let step = steps.next(); !step.done; step = steps.next()) done.push(step.value);
		expect(done).toEqual([512, 1024, 1200]);
	});
});

describe('as options', () => {
	test('draws also vary the method', () => {
		const uneven = ['40400', '22220'];
		const alternatives: Method[] = [{ ...headlineMethod, mean: 'geometric' }];
		// a tie in half of the draws, behind in the other half
		const share = run(uneven, { alternatives, draws: 20_000 }).pairs[0]?.shareAAhead ?? 0;
		expect(Math.abs(share - 0.25)).toBeLessThan(0.01);
	});

	test('only units that all of the methods rate take part', () => {
		const alternatives: Method[] = [{ ...headlineMethod, groupCoverage: 0.5 }];
		expect(run(['44...', '33330'], { alternatives }).units.map(({ unit }) => unit)).toEqual([1]);
	});

	const scores = [0, 25, 50, 75, 100];
	const sure = scores.map((_score, i) => scores.map((_other, k) => Number(i === k)));

	test('coders who never err change nothing', () => {
		const confusion = { scores, probabilities: sure };
		expect(run(['44440', '33330'], { confusion }).pairs).toEqual([{ a: 0, b: 1, shareAAhead: 1 }]);
	});

	test('coders who confuse two levels make the ranks of units at these levels uncertain', () => {
		const confusion = {
			scores,
			probabilities: sure.map((row, i) => (i === 3 || i === 4 ? [0, 0, 0, 0.5, 0.5] : row))
		};
		const { pairs } = run(['44440', '33330', '11110'], { confusion, draws: 4000 });
		expect(Math.abs((pairs[0]?.shareAAhead ?? 0) - 0.5)).toBeLessThan(0.03);
		expect(pairs[1]?.shareAAhead).toBe(1);
	});

	test('a confusion whose rows do not sum to 1 is refused', () => {
		const confusion = { scores, probabilities: sure.map((row) => row.map((p) => p / 2)) };
		expect(() => run(['44440', '33330'], { confusion })).toThrow('must sum to 1');
	});
});

describe('leaving a group out', () => {
	const method = headlineMethod;

	test('moves ranks by what the group made of them', () => {
		// overall: 100 & 0 → 50, 25 & 50 → 37.5, 0 & 25 → 12.5; without A: 0, 50, 25; without B: 100, 25, 0
		expect(leaveGroupsOut(framework, method, matrix('44000', '11220', '00110'))).toEqual([
			{ group: 'A', meanAbsoluteChange: 4 / 3, largestAbsoluteChange: 2 },
			{ group: 'B', meanAbsoluteChange: 0, largestAbsoluteChange: 0 }
		]);
	});

	test('compares among units that are rated both ways', () => {
		// the second unit is rated by half of the groups, and no longer once that half is left out
		const half = { ...method, groupCoverage: 0.5 };
		expect(leaveGroupsOut(framework, half, matrix('44000', '33...', '11330'))).toEqual([
			{ group: 'A', meanAbsoluteChange: 0.5, largestAbsoluteChange: 1 },
			{ group: 'B', meanAbsoluteChange: 1, largestAbsoluteChange: 1 }
		]);
	});

	test('of nobody rated says nothing', () => {
		expect(leaveGroupsOut(framework, method, matrix('.....'))[0]).toEqual({
			group: 'A',
			meanAbsoluteChange: null,
			largestAbsoluteChange: null
		});
	});

	test('is refused with flat nesting', () => {
		expect(() =>
			leaveGroupsOut(framework, { ...method, nesting: 'flat' }, matrix('44440'))
		).toThrow(FlatNestingRefused);
	});
});
