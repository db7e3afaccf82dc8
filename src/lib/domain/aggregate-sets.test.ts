import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SetAggregates, aggregateSets, planSets } from './aggregate-sets.ts';
import type { Finding } from './finding.ts';
import type { Method } from './method.ts';
import { matrixOf } from './score-matrix.ts';

type Rules = Pick<Method, 'mean' | 'missing'>;
type Unit = readonly Finding[];

const plain: Rules = { mean: 'arithmetic', missing: 'exclude' };
const zero: Rules = { mean: 'arithmetic', missing: 'zero' };
const scored = (score: number): Finding => ({ status: 'scored', score });
const noProvision: Finding = { status: 'no_provision' };
const notApplicable: Finding = { status: 'not_applicable' };
const notAssessed: Finding = { status: 'not_assessed' };

/** A matrix of units that are written as the list of their findings, one for each of `items` items. */
function matrix(items: number, units: readonly Unit[]) {
	const codes = Array.from({ length: items }, (_, item) => ({ code: `x${item}` }));
	return matrixOf(
		codes,
		units.map((unit) => new Map(unit.map((finding, item) => [`x${item}`, finding])))
	);
}

/** What is said of one set of one unit, as a plain object. */
function cellOf(found: SetAggregates, unit: number, set: number) {
	const cell = unit * found.sets + set;
	const mean = found.means[cell]!;
	return {
		mean: Number.isNaN(mean) ? null : mean,
		answered: found.answered[cell],
		noProvision: found.noProvision[cell],
		applicable: found.applicable[cell],
		notApplicable: found.notApplicable[cell]
	};
}

/** One unit, one set of all its items, equal weights. */
function whole(unit: Unit, rules: Rules = plain, gap: number | null = null) {
	const all = unit.map((_finding, item) => item);
	const plan = planSets(
		[all],
		unit.map(() => 1),
		rules
	);
	return cellOf(aggregateSets(plan, matrix(unit.length, [unit]), gap), 0, 0);
}

describe('the four kinds of nothing stay apart', () => {
	const counts = { answered: 1, noProvision: 0, applicable: 1, notApplicable: 0 };
	test.each<[what: string, finding: Finding, cell: object]>([
		['a level of 0 is an answer', scored(0), { mean: 0, ...counts }],
		[
			'so is "no provision", counted by itself',
			noProvision,
			{ mean: 0, ...counts, noProvision: 1 }
		],
		[
			'"not applicable" leaves the denominator',
			notApplicable,
			{ mean: null, ...counts, answered: 0, applicable: 0, notApplicable: 1 }
		],
		[
			'"not assessed" stays in it, without an answer',
			notAssessed,
			{ mean: null, ...counts, answered: 0 }
		]
	])('%s', (_what, finding, cell) => {
		expect(whole([finding])).toEqual(cell);
	});

	test('also where all of them meet', () => {
		expect(whole([scored(80), noProvision, notApplicable, notAssessed, scored(10)])).toEqual({
			mean: 30,
			answered: 3,
			noProvision: 1,
			applicable: 4,
			notApplicable: 1
		});
	});

	test('missing as zero fills only what is not assessed, and calls it no answer', () => {
		expect(whole([scored(80), noProvision, notApplicable, notAssessed], zero)).toEqual({
			mean: 80 / 3,
			answered: 2,
			noProvision: 1,
			applicable: 3,
			notApplicable: 1
		});
	});

	test('a gap fills only what is not assessed, and calls it an answer', () => {
		expect(whole([scored(80), noProvision, notApplicable, notAssessed], plain, 100)).toEqual({
			mean: 60,
			answered: 3,
			noProvision: 1,
			applicable: 3,
			notApplicable: 1
		});
	});

	test('a gap of 0 is a gap, and comes before missing as zero', () => {
		expect(whole([scored(80), notAssessed], plain, 0)).toMatchObject({ mean: 40, answered: 2 });
		expect(whole([scored(80), notAssessed], zero, 20)).toMatchObject({ mean: 50, answered: 2 });
	});
});

describe('a unit without any answer', () => {
	test.each<[what: string, unit: Unit]>([
		['nothing assessed', [notAssessed, notAssessed]],
		['the rest not applicable: that is no answer', [notAssessed, notApplicable]]
	])('has no mean under any rule: %s', (_what, unit) => {
		for (const mean of ['arithmetic', 'geometric', 'harmonic'] as const)
			for (const missing of ['exclude', 'zero'] as const)
				expect(whole(unit, { mean, missing })).toMatchObject({ mean: null, answered: 0 });
	});

	test('is filled by a gap all the same: that asks what could be', () => {
		expect(whole([notAssessed, notApplicable], zero, 70)).toMatchObject({ mean: 70, answered: 1 });
	});

	test('an answer in another set, or in none, makes zero the rule for the whole unit', () => {
		const plan = planSets([[0], [1]], [1, 1, 1], zero);
		const elsewhere = matrix(3, [
			[notAssessed, scored(50), notAssessed],
			[notAssessed, notAssessed, noProvision],
			[notAssessed, notAssessed, notAssessed]
		]);
		const found = aggregateSets(plan, elsewhere);
		expect([...found.means]).toEqual([0, 50, 0, 0, NaN, NaN]);
	});
});

describe('sets', () => {
	test('each have their own cell, and one item may be in many', () => {
		const plan = planSets([[0, 1, 2], [2], [], [1, 2]], [1, 1, 2, 5], plain);
		const found = aggregateSets(plan, matrix(4, [[scored(10), scored(20), scored(60), scored(0)]]));
		expect(found.sets).toBe(4);
		expect([...found.means]).toEqual([150 / 4, 60, NaN, 140 / 3]);
		expect([...found.applicable]).toEqual([3, 1, 0, 2]);
	});

	test('without items have nothing to say, and neither have sets whose items weigh nothing', () => {
		const plan = planSets([[], [0]], [0, 1], plain);
		const found = aggregateSets(plan, matrix(2, [[scored(10), scored(20)]]));
		expect(cellOf(found, 0, 0)).toMatchObject({ mean: null, answered: 0, applicable: 0 });
		expect(cellOf(found, 0, 1)).toMatchObject({ mean: null, answered: 1, applicable: 1 });
	});

	test('no sets, no items or no units give no cells', () => {
		expect(aggregateSets(planSets([], [1], plain), matrix(1, [[scored(1)]])).means).toHaveLength(0);
		expect(aggregateSets(planSets([[0]], [1], plain), matrix(1, [])).means).toHaveLength(0);
		expect(cellOf(aggregateSets(planSets([[]], [], plain), matrix(0, [[]])), 0, 0).mean).toBeNull();
	});

	test('may be as large as 131,071 items without one count running into the next', () => {
		const items = 131_071;
		const all = [...Array(items).keys()];
		const plan = planSets([all], Array(items).fill(1), plain);
		const large = matrix(items, [
			Array<Finding>(items).fill(noProvision),
			Array<Finding>(items).fill(notApplicable)
		]);
		const found = aggregateSets(plan, large);
		expect(cellOf(found, 0, 0)).toEqual({
			mean: 0,
			answered: items,
			noProvision: items,
			applicable: items,
			notApplicable: 0
		});
		expect(cellOf(found, 1, 0)).toMatchObject({ answered: 0, applicable: 0, notApplicable: items });
	});
});

describe('by hand', () => {
	test.each<[mean: Method['mean'], value: number]>([
		['arithmetic', (1 * 0 + 3 * 100) / 4],
		// on 1–100: the fourth root of 1 × 100³, and 4 over 1/1 + 3/100
		['geometric', 100 ** 0.75],
		['harmonic', 4 / 1.03]
	])('0 of weight 1 and 100 of weight 3 have the %s mean %d', (mean, value) => {
		const plan = planSets([[0, 1]], [1, 3], { mean, missing: 'exclude' });
		const found = aggregateSets(plan, matrix(2, [[noProvision, scored(100)]]));
		expect(found.means[0]).toBeCloseTo(value, 10);
	});

	test.each<[mean: Method['mean'], value: number]>([
		['arithmetic', 50],
		['geometric', 10],
		['harmonic', 2 / 1.01]
	])(
		'what is missing counts 0 before it is rescaled: 100 and a gap have the %s mean %d',
		(mean, value) => {
			expect(whole([scored(100), notAssessed], { mean, missing: 'zero' }).mean).toBeCloseTo(
				value,
				10
			);
			expect(whole([scored(100), notAssessed], { mean, missing: 'exclude' }, 0).mean).toBeCloseTo(
				value,
				10
			);
		}
	);
});

/** The same in the plainest way: one set of one unit after the other, means as they stand in textbooks. */
function reference(
	set: readonly number[],
	weights: readonly number[],
	rules: Rules,
	unit: Unit,
	gap: number | null
) {
	const anyAnswer = unit.some(({ status }) => status === 'scored' || status === 'no_provision');
	const parts: { score: number; weight: number }[] = [];
	const cell = { answered: 0, noProvision: 0, applicable: 0, notApplicable: 0 };
	for (const item of set) {
		const finding = unit[item]!;
		const add = (score: number) => parts.push({ score, weight: weights[item]! });
		if (finding.status === 'not_applicable') {
			cell.notApplicable++;
			continue;
		}
		cell.applicable++;
		if (finding.status === 'not_assessed') {
			if (gap !== null) {
				cell.answered++;
				add(gap);
			} else if (rules.missing === 'zero' && anyAnswer) add(0);
			continue;
		}
		cell.answered++;
		if (finding.status === 'no_provision') cell.noProvision++;
		add(finding.status === 'scored' ? finding.score : 0);
	}
	const total = parts.reduce((sum, { weight }) => sum + weight, 0);
	const moved = (score: number) => 1 + 0.99 * score;
	const means = {
		arithmetic: () => parts.reduce((sum, { score, weight }) => sum + weight * score, 0) / total,
		geometric: () =>
			parts.reduce((product, { score, weight }) => product * moved(score) ** (weight / total), 1),
		harmonic: () => total / parts.reduce((sum, { score, weight }) => sum + weight / moved(score), 0)
	};
	return { mean: total > 0 ? means[rules.mean]() : null, ...cell };
}

interface Case {
	weights: number[];
	sets: number[][];
	units: Finding[][];
	rules: Rules;
	gap: number | null;
}

const finding: fc.Arbitrary<Finding> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(0, 25, 50, 75, 100, 12.5, 99.9).map(scored) },
	fc.constantFrom(noProvision, notApplicable),
	{ weight: 2, arbitrary: fc.constant(notAssessed) }
);
const rules: fc.Arbitrary<Rules> = fc.record({
	mean: fc.constantFrom('arithmetic', 'geometric', 'harmonic'),
	missing: fc.constantFrom('exclude', 'zero')
});
/** Sets of every kind: empty, overlapping, the same twice, and items that are in none; weights that are mixed, or all equal. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 0, max: 9 }).chain((items) => {
	const exactly = { minLength: items, maxLength: items };
	return fc.record({
		weights: fc.oneof(
			fc.array(fc.constantFrom(0, 0.5, 1, 1, 2, 7), exactly),
			fc.constantFrom(1, 0.3, 4, 0).map((weight) => Array<number>(items).fill(weight))
		),
		sets: fc.array(fc.subarray([...Array(items).keys()]), { maxLength: 14 }),
		units: fc.array(
			fc.oneof(
				{ weight: 5, arbitrary: fc.array(finding, exactly) },
				fc.constant(Array<Finding>(items).fill(notAssessed))
			),
			{ maxLength: 4 }
		),
		rules,
		gap: fc.constantFrom(null, null, 0, 100, 30)
	});
});
const seeded = { seed: 20260101, numRuns: 400 };

function aggregated({ weights, sets, units, rules, gap }: Case) {
	const found = aggregateSets(planSets(sets, weights, rules), matrix(weights.length, units), gap);
	return units.map((_unit, unit) => sets.map((_set, set) => cellOf(found, unit, set)));
}

type Cell = ReturnType<typeof cellOf>;
function expectSame(found: Cell, expected: Cell) {
	const { mean, ...counts } = found;
	const { mean: expectedMean, ...expectedCounts } = expected;
	expect(counts).toEqual(expectedCounts);
	if (mean === null || expectedMean === null) expect(mean).toBe(expectedMean);
	else expect(mean).toBeCloseTo(expectedMean, 9);
}

describe('whatever was found', () => {
	test('all sets are what the plain definition says', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const { sets, weights, units, rules, gap } = given;
				aggregated(given).forEach((row, unit) =>
					row.forEach((cell, set) =>
						expectSame(cell, reference(sets[set]!, weights, rules, units[unit]!, gap))
					)
				);
			}),
			{ ...seeded, numRuns: 1500 }
		);
	});

	test('the order of units, of sets and of items changes nothing', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const last = given.weights.length - 1;
				const turned = aggregated({
					...given,
					weights: given.weights.toReversed(),
					sets: given.sets.map((set) => set.map((item) => last - item)).toReversed(),
					units: given.units.map((unit) => unit.toReversed()).toReversed()
				});
				const back = turned.toReversed().map((row) => row.toReversed());
				aggregated(given).forEach((row, unit) =>
					row.forEach((cell, set) => expectSame(cell, back[unit]![set]!))
				);
			}),
			seeded
		);
	});

	test('scaling all weights changes nothing', () => {
		fc.assert(
			fc.property(cases, fc.constantFrom(1e-3, 1 / 3, 10, 1e6), (given, factor) => {
				const scaled = { ...given, weights: given.weights.map((weight) => weight * factor) };
				const other = aggregated(scaled);
				aggregated(given).forEach((row, unit) =>
					row.forEach((cell, set) => expectSame(cell, other[unit]![set]!))
				);
			}),
			seeded
		);
	});

	test('an item that is not applicable could as well not be there, but for its count', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const without = { ...given, units: given.units.slice(0, 1) };
				const [unit] = without.units;
				if (!unit) return;
				const sets = given.sets.map((set) =>
					set.filter((item) => unit[item]!.status !== 'not_applicable')
				);
				const [kept] = aggregated(without);
				const [left] = aggregated({ ...without, sets });
				kept!.forEach((cell, set) => {
					expectSame({ ...cell, notApplicable: 0 }, left![set]!);
					expect(cell.notApplicable).toBe(given.sets[set]!.length - sets[set]!.length);
				});
			}),
			seeded
		);
	});

	test('a mean lies between the smallest and the largest score that it is made of', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const { units, sets, rules } = given;
				const observed = { ...given, rules: { ...rules, missing: 'exclude' as const }, gap: null };
				aggregated(observed).forEach((row, unit) =>
					row.forEach(({ mean }, set) => {
						if (mean === null) return;
						const scores = sets[set]!.flatMap((item) => {
							const finding = units[unit]![item]!;
							if (finding.status === 'no_provision') return [0];
							return finding.status === 'scored' ? [finding.score] : [];
						}).map((score) => (rules.mean === 'arithmetic' ? score : 1 + 0.99 * score));
						expect(mean).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
						expect(mean).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
					})
				);
			}),
			seeded
		);
	});

	test('harmonic ≤ geometric ≤ arithmetic, all on the 1–100 scale', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const under = (mean: Method['mean']) =>
					aggregated({ ...given, rules: { ...given.rules, mean } }).flat();
				const [harmonic, geometric] = [under('harmonic'), under('geometric')];
				under('arithmetic').forEach(({ mean }, cell) => {
					const [low, middle] = [harmonic[cell]!.mean, geometric[cell]!.mean];
					expect([low === null, middle === null]).toEqual([mean === null, mean === null]);
					expect(low ?? 0).toBeLessThanOrEqual((middle ?? 0) + 1e-9);
					expect(middle ?? 0).toBeLessThanOrEqual(1 + 0.99 * (mean ?? 0) + 1e-9);
				});
			}),
			seeded
		);
	});

	test('missing as zero never raises a mean, and gaps at 0 and 100 hold it between them', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const under = (missing: Method['missing'], gap: number | null) =>
					aggregated({ ...given, gap, rules: { ...given.rules, missing } }).flat();
				const [filled, low, high] = [
					under('zero', null),
					under('exclude', 0),
					under('exclude', 100)
				];
				under('exclude', null).forEach(({ mean }, cell) => {
					if (mean === null) return;
					expect(filled[cell]!.mean!).toBeLessThanOrEqual(mean + 1e-9);
					expect(low[cell]!.mean!).toBeLessThanOrEqual(mean + 1e-9);
					expect(high[cell]!.mean!).toBeGreaterThanOrEqual(mean - 1e-9);
				});
			}),
			seeded
		);
	});
});

test('a plan serves any number of matrices, and remembers none of them', () => {
	const plan = planSets([[0, 1]], [1, 1], zero);
	const [full, empty] = [
		matrix(2, [[scored(100), noProvision]]),
		matrix(2, [[notAssessed, notAssessed]])
	];
	const first = aggregateSets(plan, full);
	expect(aggregateSets(plan, empty).means[0]).toBeNaN();
	expect(aggregateSets(plan, full)).toEqual(first);
	expect(first.means[0]).toBe(50);
	expect([...full.scores]).toEqual([100, 0]);
});
