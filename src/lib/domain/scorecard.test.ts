import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches } from './aggregate.ts';
import { effectiveWeights } from './effective-weights.ts';
import type { Finding } from './finding.ts';
import type { Framework } from './framework.ts';
import { type Method, headlineMethod } from './method.ts';
import { matrixOf } from './score-matrix.ts';
import { type Scorecard, scorer } from './scorecard.ts';

/** Two groups of three items with weight, one beside them with weight 0, a base category and one that builds on it. */
const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 1 },
		{ code: 'Z', weight: 0 }
	],
	items: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'Z1'].map((code) => ({
		code,
		group: code.slice(0, 1),
		weight: 1
	})),
	categories: [
		{ code: 'base', inherits: [], own: ['A1', 'A2', 'A3'], supersedes: [] },
		{ code: 'more', inherits: ['base'], own: ['B1', 'B2', 'B3'], supersedes: [['B1', 'A1']] }
	]
};

/** `4` a level, `n` no provision, `a` not applicable, `.` not assessed; one character for each of the seven items. */
function findings(text: string): Map<string, Finding> {
	return new Map(
		framework.items.map(({ code }, i): [string, Finding] => {
			const sign = text[i] ?? '.';
			if (sign === 'n') return [code, { status: 'no_provision' }];
			if (sign === 'a') return [code, { status: 'not_applicable' }];
			if (sign === '.') return [code, { status: 'not_assessed' }];
			return [code, { status: 'scored', score: Number(sign) * 25 }];
		})
	);
}
const score = (text: string, method: Partial<Method> = {}): Scorecard => {
	const [card] = scorer(framework, { ...headlineMethod, ...method })(
		matrixOf(framework.items, [findings(text)])
	);
	return card!;
};

describe('the headline method', () => {
	test('chapters are means of their items, overall is the mean of the chapters', () => {
		const card = score('4424441');
		expect(card.groups.map((group) => group.score)).toEqual([250 / 3, 100, 25]);
		expect(card.overall.score).toBe((250 / 3 + 100) / 2);
	});
	test('chapters of different size count the same in overall', () => {
		const card = score('4aa000.');
		expect(card.overall.score).toBe(50);
	});
	test('"no provision" counts 0 and is answered', () => {
		const [a] = score('4n44441').groups;
		expect(a).toEqual({
			code: 'A',
			score: 200 / 3,
			coverage: 1,
			nAnswered: 3,
			nNoProvision: 1,
			nApplicable: 3,
			nNotApplicable: 0
		});
	});
	test('"not applicable" leaves numerator and denominator', () => {
		const [a] = score('4a44441').groups;
		expect(a).toMatchObject({ score: 100, coverage: 1, nApplicable: 2, nNotApplicable: 1 });
	});
	test('missing is never 0: two of three answered reach the threshold of 2/3', () => {
		const [a] = score('44.4441').groups;
		expect(a).toMatchObject({ score: 100, coverage: 2 / 3, nAnswered: 2 });
	});
	test('under 2/3 a chapter has no score, and the country no overall score', () => {
		const card = score('4..4441');
		expect(card.groups[0]?.score).toBeNull();
		expect(card.overall.score).toBeNull();
		expect(card.overall).toMatchObject({ nAnswered: 4, nApplicable: 6 });
	});
	test('a chapter with nothing applicable has no score and does not stand in the way', () => {
		const card = score('aaa4441');
		expect(card.groups[0]).toMatchObject({ score: null, coverage: null });
		expect(card.overall.score).toBe(100);
	});
	test('a chapter of weight 0 is scored and shown, and neither counts nor is missed', () => {
		expect(score('444444.').overall).toMatchObject({ score: 100, coverage: 1, nApplicable: 6 });
		expect(score('4444440').overall.score).toBe(100);
	});
	test('nothing assessed gives no number anywhere', () => {
		const card = score('.......');
		expect(card.overall).toEqual({
			score: null,
			coverage: 0,
			nAnswered: 0,
			nNoProvision: 0,
			nApplicable: 6,
			nNotApplicable: 0
		});
		expect(card.groups.every((group) => group.score === null)).toBe(true);
	});
});

describe('the possible range', () => {
	test('fills every gap with 0 and with 100', () => {
		expect(score('4..4441').possibleRange).toEqual({ low: (100 / 3 + 100) / 2, high: 100 });
	});
	test('is not shown for a rated country', () => {
		expect(score('4444441').possibleRange).toBeNull();
	});
	test('does not fill what is not applicable', () => {
		expect(score('0aa....').possibleRange).toEqual({ low: 0, high: 50 });
	});
});

describe('categories', () => {
	test('own and cumulative are flat means, superseded items out', () => {
		const [, more] = score('0440004').categories;
		expect(more?.own.score).toBe(0);
		expect(more?.cumulative).toMatchObject({ score: 200 / 5, nApplicable: 5 });
	});
	test('a category is rated only when both sets reach the threshold', () => {
		const [base, more] = score('444...4').categories;
		expect(base?.own.score).toBe(100);
		expect(more?.cumulative.score).toBeNull();
		expect(more?.own.score).toBeNull();
		expect(more?.cumulative.nAnswered).toBe(2);
	});
	test('supersession does not depend on what is applicable in a country', () => {
		const [, more] = score('044a444').categories;
		expect(more?.cumulative).toMatchObject({ score: 100, nApplicable: 4, nNotApplicable: 1 });
	});
});

describe('other methods', () => {
	test('flat: all items in one group, group weights play no part', () => {
		expect(score('4440000', { nesting: 'flat' }).overall).toMatchObject({
			score: 300 / 7,
			nApplicable: 7
		});
	});
	test('missing as zero fills scores; coverage still tells what was answered', () => {
		const [a] = score('44.4441', { missing: 'zero' }).groups;
		expect(a).toMatchObject({ score: 200 / 3, coverage: 2 / 3 });
	});
	test('a unit with no answer at all has no score under any rule', () => {
		expect(
			score('.......', { missing: 'zero', coverage: 0, groupCoverage: 0 }).overall.score
		).toBeNull();
	});
	test('missing as zero fills a group without any answer, once the unit has one anywhere', () => {
		const filled = score('4......', { missing: 'zero', coverage: 0, groupCoverage: 0 });
		expect(filled.groups.map((group) => group.score)).toEqual([100 / 3, 0, 0]);
		expect(filled.overall).toMatchObject({ score: 50 / 3, nAnswered: 1, nApplicable: 6 });
	});
	test('without a threshold what was observed counts, and nothing observed gives no number', () => {
		const card = score('4......', { coverage: 0, groupCoverage: 0 });
		expect(card.groups.map((group) => group.score)).toEqual([100, null, null]);
		expect(card.overall.score).toBe(100);
	});
	test('geometric means work on 1 + 0.99 × score and stay on that scale', () => {
		const card = score('0444444', { mean: 'geometric' });
		expect(card.groups[0]?.score).toBeCloseTo(Math.cbrt(1 * 100 * 100), 10);
		expect(card.overall.score).toBeCloseTo(Math.sqrt(Math.cbrt(10000) * 100), 10);
	});
	test('harmonic likewise', () => {
		expect(score('0444444', { mean: 'harmonic' }).groups[0]?.score).toBeCloseTo(3 / 1.02, 10);
	});
	test('weights of the method replace those of the framework', () => {
		expect(score('4440000', { weights: { A: 3 } }).overall.score).toBe(75);
		expect(score('4440004', { weights: { B: 0, Z: 1 } }).overall.score).toBe(100);
	});
	test('a lower group coverage rates a country with a missing chapter', () => {
		expect(score('444....', { groupCoverage: 0.5 }).overall.score).toBe(100);
	});
});

describe('many units', () => {
	test('are scored as each of them alone', () => {
		const texts = ['4424441', '4..4441', 'aaa4441', '.......', '44n4a0.', '0aa....'];
		const together = scorer(
			framework,
			headlineMethod
		)(matrixOf(framework.items, texts.map(findings)));
		expect(together).toEqual(texts.map((text) => score(text)));
	});
});

describe('published examples', () => {
	/** Items of one group on a 0–100 scale, each its own weight. */
	const mean = (kind: Method['mean'], scores: (number | null)[], method: Partial<Method> = {}) => {
		const items = scores.map((_score, i) => ({ code: `x${i}`, group: 'G', weight: 1 }));
		const units = [
			new Map(
				scores.flatMap((value, i): [string, Finding][] =>
					value === null ? [] : [[`x${i}`, { status: 'scored', score: value }]]
				)
			)
		];
		const small = { groups: [{ code: 'G', weight: 1 }], items, categories: [] };
		const [card] = scorer(small, { ...headlineMethod, mean: kind, ...method })(
			matrixOf(items, units)
		);
		return card!.groups[0]!.score;
	};
	/** the score whose rescaled value is `x` on the 1–100 scale of geometric and harmonic means */
	const scaled = (x: number) => (x - 1) / 0.99;

	// OECD/JRC (2008): Handbook on Constructing Composite Indicators, section 1.6: 21, 1, 1, 1 and 6, 6, 6, 6 have the same sum
	test('OECD/JRC handbook: the same arithmetic mean, geometric means 2.14 and 6.00', () => {
		expect(mean('arithmetic', [21, 1, 1, 1])).toBe(6);
		expect(mean('arithmetic', [6, 6, 6, 6])).toBe(6);
		expect(mean('geometric', [21, 1, 1, 1].map(scaled))).toBeCloseTo(2.14, 2);
		expect(mean('geometric', [6, 6, 6, 6].map(scaled))).toBeCloseTo(6, 10);
	});

	// COINr, vignette "Aggregation": units (1, 3, 1), (2, –, –), (3, –, 1) with at least 2/3 of the data
	test.each([
		[[1, 3, 1], 5 / 3],
		[[2, null, null], null],
		[[3, null, 1], 2]
	])('COINr, data availability limit of 2/3: %j gives %d', (scores, expected) => {
		expect(mean('arithmetic', scores)).toBe(expected);
	});

	// COINr, vignette "Aggregation": (0, 10) and (5, 5) have the same arithmetic mean: perfect compensability
	test('COINr: arithmetic means compensate, geometric and harmonic ones less and less', () => {
		expect(mean('arithmetic', [0, 10])).toBe(mean('arithmetic', [5, 5]));
		const [even, geometric, harmonic] = [
			mean('geometric', [5, 5]),
			mean('geometric', [0, 10]),
			mean('harmonic', [0, 10])
		];
		expect(even).toBeCloseTo(1 + 0.99 * 5, 10);
		expect(geometric).toBeCloseTo(Math.sqrt(1 * 10.9), 10);
		expect(harmonic).toBeCloseTo(2 / (1 / 1 + 1 / 10.9), 10);
	});
});

const sign = fc.constantFrom('0', '1', '2', '3', '4', 'n', 'a', '.', '.');
const unit = fc.string({ unit: sign, minLength: 7, maxLength: 7 });
const methods: fc.Arbitrary<Method> = fc.record({
	nesting: fc.constantFrom('groups', 'flat'),
	mean: fc.constantFrom('arithmetic', 'geometric', 'harmonic'),
	missing: fc.constantFrom('exclude', 'zero'),
	coverage: fc.constantFrom(0, 0.5, 2 / 3, 1),
	groupCoverage: fc.constantFrom(0, 0.5, 1),
	weights: fc.constantFrom<Method['weights']>({}, { A: 3 }, { Z: 1, B: 0 }),
	inherit: fc.boolean()
});
const seeded = { seed: 20260101, numRuns: 300 };

/** Every aggregate of a card, in one list. */
const all = ({ overall, groups, categories }: Scorecard) => [
	overall,
	...groups.map(({ code: _code, ...group }) => group),
	...categories.flatMap(({ own, cumulative }) => [own, cumulative])
];
const cardOf = (card: Framework, text: string, method: Method) =>
	scorer(card, method)(matrixOf(card.items, [findings(text)]))[0]!;
function expectSame(a: Scorecard, b: Scorecard) {
	const others = all(b);
	all(a).forEach(({ score, ...counts }, i) => {
		const { score: other, ...otherCounts } = others[i]!;
		expect(counts).toEqual(otherCounts);
		if (score === null || other === null) expect(score).toBe(other);
		else expect(score).toBeCloseTo(other, 9);
	});
}

describe('whatever was found, under any method', () => {
	test('a score comes with a coverage that reaches the threshold, and never from no answer', () => {
		fc.assert(
			fc.property(unit, methods, (text, method) => {
				const card = score(text, method);
				const answered = /[0-4n]/.test(text);
				for (const aggregate of all(card)) {
					const { coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable } = aggregate;
					expect(coverage).toBe(nApplicable > 0 ? nAnswered / nApplicable : null);
					expect(nNoProvision).toBeLessThanOrEqual(nAnswered);
					expect(nAnswered).toBeLessThanOrEqual(nApplicable);
					expect(nApplicable + nNotApplicable).toBeLessThanOrEqual(7);
					if (aggregate.score !== null) expect(answered && nApplicable > 0).toBe(true);
				}
				for (const group of card.groups)
					expect(group.score !== null).toBe(
						reaches(group.coverage, method.coverage) &&
							(method.missing === 'zero' ? answered : group.nAnswered > 0)
					);
			}),
			seeded
		);
	});

	test('"not applicable" counts as if the article were not in the framework', () => {
		fc.assert(
			fc.property(unit, methods, (text, method) => {
				// supersession looks at the sets, not at what is applicable, so it is left out here
				const categories = framework.categories.map((one) => ({ ...one, supersedes: [] }));
				const whole = { ...framework, categories };
				const kept = framework.items.filter((_item, i) => text[i] !== 'a');
				const less = cardOf({ ...whole, items: kept }, text, method);
				const more = cardOf(whole, text, method);
				const bare = all(more).map((aggregate) => ({ ...aggregate, nNotApplicable: 0 }));
				expect(all(less).map(({ nNotApplicable }) => nNotApplicable)).toEqual(bare.map(() => 0));
				all(less).forEach(({ score, ...counts }, i) => {
					expect(counts).toEqual({ ...bare[i], score: undefined });
					if (score === null || bare[i]!.score === null) expect(score).toBe(bare[i]!.score);
					else expect(score).toBeCloseTo(bare[i]!.score!, 9);
				});
			}),
			seeded
		);
	});

	test('the order of items and of groups changes nothing', () => {
		fc.assert(
			fc.property(unit, methods, (text, method) => {
				const turned = {
					...framework,
					items: framework.items.toReversed(),
					groups: framework.groups.toReversed()
				};
				const found = cardOf(turned, text, method);
				expectSame({ ...found, groups: found.groups.toReversed() }, score(text, method));
				expect(found.groups.map(({ code }) => code)).toEqual(['Z', 'B', 'A']);
			}),
			seeded
		);
	});

	test('scaling all weights of groups, or all of items, changes nothing', () => {
		fc.assert(
			fc.property(unit, methods, fc.constantFrom(1e-3, 1 / 3, 7), (text, method, factor) => {
				const scaled = {
					...framework,
					items: framework.items.map((item) => ({ ...item, weight: factor * item.weight })),
					groups: framework.groups.map((group) => ({ ...group, weight: 5 * group.weight }))
				};
				const weights = Object.fromEntries(
					Object.entries(method.weights).map(([code, weight]) => [code, 5 * weight])
				);
				expectSame(cardOf(scaled, text, { ...method, weights }), score(text, method));
			}),
			seeded
		);
	});

	test('the possible range holds what overall becomes, however the gaps are filled in', () => {
		fc.assert(
			fc.property(
				unit,
				methods,
				fc.string({
					unit: fc.constantFrom('0', '1', '2', '3', '4', 'n'),
					minLength: 7,
					maxLength: 7
				}),
				(text, method, later) => {
					const { overall, possibleRange } = score(text, method);
					if (overall.score !== null) {
						expect(possibleRange).toBeNull();
						return;
					}
					const filled = [...text].map((sign, i) => (sign === '.' ? later[i] : sign)).join('');
					const then = score(filled, method).overall.score;
					if (possibleRange === null) {
						expect(then).toBeNull();
						return;
					}
					expect(then!).toBeGreaterThanOrEqual(possibleRange.low - 1e-9);
					expect(then!).toBeLessThanOrEqual(possibleRange.high + 1e-9);
				}
			),
			seeded
		);
	});

	test('of a complete country, overall is the sum of its scores by effective weight', () => {
		const complete = fc.string({
			unit: fc.constantFrom('0', '1', '2', '3', '4', 'n'),
			minLength: 7,
			maxLength: 7
		});
		fc.assert(
			fc.property(complete, methods, (text, given) => {
				const method = { ...given, mean: 'arithmetic' as const };
				const expected = effectiveWeights(framework, method).reduce(
					(sum, { weight }, i) => sum + weight * (text[i] === 'n' ? 0 : Number(text[i]) * 25),
					0
				);
				expect(score(text, method).overall.score).toBeCloseTo(expected, 9);
			}),
			seeded
		);
	});

	test('with inheritance off a category is its own articles, twice the same', () => {
		fc.assert(
			fc.property(unit, methods, (text, method) => {
				for (const { own, cumulative } of score(text, { ...method, inherit: false }).categories)
					expect(cumulative).toEqual(own);
			}),
			seeded
		);
	});

	test('a category has both scores or neither', () => {
		fc.assert(
			fc.property(unit, methods, (text, method) => {
				for (const { own, cumulative } of score(text, method).categories)
					expect(own.score === null).toBe(cumulative.score === null);
			}),
			seeded
		);
	});
});
