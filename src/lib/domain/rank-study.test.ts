import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import type { Framework } from './framework.ts';
import { type Method, headlineMethod } from './method.ts';
import { FlatNestingRefused, countedGroups, groupScorer, unitsRatedBy } from './rank-study.ts';
import { matrixOf } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'Z', weight: 0 },
		{ code: 'B', weight: 2 }
	],
	items: [
		{ code: 'A1', group: 'A', weight: 1 },
		{ code: 'B1', group: 'B', weight: 1 },
		{ code: 'Z1', group: 'Z', weight: 1 },
		{ code: 'A2', group: 'A', weight: 3 },
		{ code: 'B2', group: 'B', weight: 1 }
	],
	categories: []
};
const findingOfSign = (sign: string): Finding => {
	if (sign === 'n') return { status: 'no_provision' };
	if (sign === 'a') return { status: 'not_applicable' };
	if (sign === '.') return { status: 'not_assessed' };
	return { status: 'scored', score: Number(sign) * 25 };
};
/** `4` a level, `n` no provision, `a` not applicable, `.` not assessed, in the order A1 B1 Z1 A2 B2. */
const matrix = (...texts: string[]) =>
	matrixOf(
		framework.items,
		texts.map(
			(text) => new Map(framework.items.map(({ code }, i) => [code, findingOfSign(text[i]!)]))
		)
	);
const method = (part: Partial<Method> = {}): Method => ({ ...headlineMethod, ...part });

describe('the groups that count', () => {
	test.each<[what: string, weights: Method['weights'], groups: [string, number][]]>([
		[
			'are those with a weight, in the order of the framework',
			{},
			[
				['A', 1],
				['B', 2]
			]
		],
		[
			'take the weights of the method before their own',
			{ Z: 0.5, A: 0 },
			[
				['Z', 0.5],
				['B', 2]
			]
		],
		[
			'are not made by weights of unknown codes',
			{ Y: 9 },
			[
				['A', 1],
				['B', 2]
			]
		],
		['may be none', { A: 0, B: 0 }, []]
	])('%s', (_what, weights, groups) => {
		expect(countedGroups(framework, method({ weights }))).toEqual(
			groups.map(([code, weight]) => ({ code, weight }))
		);
	});
});

describe('the units that are rated', () => {
	// complete · only A · only B · nothing · "no provision" everywhere · A not applicable
	const units = matrix('44444', '4..4.', '.4..4', '.....', 'nnnnn', 'a4.a4');

	test('have an overall score under the method', () => {
		expect(unitsRatedBy(framework, [method()], units)).toEqual([0, 4, 5]);
	});
	test('have it under every one of several methods', () => {
		const half = method({ groupCoverage: 0.5 });
		expect(unitsRatedBy(framework, [half], units)).toEqual([0, 1, 2, 4, 5]);
		expect(unitsRatedBy(framework, [half, method()], units)).toEqual([0, 4, 5]);
		expect(unitsRatedBy(framework, [half, method({ weights: { B: 0 } })], units)).toEqual([
			0, 1, 4
		]);
	});
	test('are all of them where no method is asked', () => {
		expect(unitsRatedBy(framework, [], matrix('.....', '44444'))).toEqual([0, 1]);
	});
	test('cannot be told for a flat method, whichever of the methods it is', () => {
		const flat = method({ nesting: 'flat' });
		expect(() => unitsRatedBy(framework, [flat], units)).toThrow(FlatNestingRefused);
		expect(() => unitsRatedBy(framework, [method(), flat], units)).toThrow(
			'with flat nesting they play no part'
		);
	});
});

describe('the scores of the groups that count', () => {
	test('stand unit by unit, weighted by item; a group of weight 0 is not among them', () => {
		expect(groupScorer(framework, method())(matrix('40404', '01234'))).toEqual({
			units: 2,
			groups: 2,
			scores: Float64Array.from([25, 50, 56.25, 62.5]),
			mean: 'arithmetic'
		});
	});
	test('are no number where a group has too little coverage, no answer, or nothing applicable', () => {
		const { scores } = groupScorer(framework, method())(matrix('4n..n', '.4.a4', 'a4.a.'));
		expect([...scores]).toEqual([NaN, 0, NaN, 100, NaN, NaN]);
	});
	test('have no number for a group without items', () => {
		const more = { ...framework, groups: [...framework.groups, { code: 'E', weight: 1 }] };
		const study = groupScorer(more, method())(matrix('44444'));
		expect(study.groups).toBe(3);
		expect([...study.scores]).toEqual([100, 100, NaN]);
	});
	test('are those of the scorecard, under any method', () => {
		const sign = fc.constantFrom('0', '1', '2', '3', '4', 'n', 'a', '.');
		const texts = fc.array(fc.string({ unit: sign, minLength: 5, maxLength: 5 }), { maxLength: 5 });
		const methods = fc.record({
			nesting: fc.constant('groups' as const),
			mean: fc.constantFrom('arithmetic', 'geometric', 'harmonic'),
			missing: fc.constantFrom('exclude', 'zero'),
			coverage: fc.constantFrom(0, 0.5, 2 / 3, 1),
			groupCoverage: fc.constant(1),
			weights: fc.constantFrom<Method['weights']>({}, { Z: 1 }, { A: 0 }),
			inherit: fc.constant(true)
		}) satisfies fc.Arbitrary<Method>;
		fc.assert(
			fc.property(texts, methods, (list, chosen) => {
				const counted = new Set(countedGroups(framework, chosen).map(({ code }) => code));
				const expected = scorer(
					framework,
					chosen
				)(matrix(...list)).flatMap(({ groups }) =>
					groups.filter(({ code }) => counted.has(code)).map(({ score }) => score ?? NaN)
				);
				const study = groupScorer(framework, chosen)(matrix(...list));
				expect([...study.scores]).toEqual(expected);
				expect(study.mean).toBe(chosen.mean);
			}),
			{ seed: 20260101, numRuns: 300 }
		);
	});
});
