import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import type { Framework } from './framework.ts';
import { type Method, headlineMethod } from './method.ts';
import { rankScorecards } from './ranked-scorecards.ts';
import { matrixOf } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

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
	categories: [
		{ code: 'base', inherits: [], own: ['A1', 'A2'], supersedes: [] },
		{ code: 'more', inherits: ['base'], own: ['B1', 'B2'], supersedes: [['B1', 'A1']] }
	]
};
const findingOfSign = (sign: string): Finding => {
	if (sign === 'n') return { status: 'no_provision' };
	if (sign === 'a') return { status: 'not_applicable' };
	if (sign === '.') return { status: 'not_assessed' };
	return { status: 'scored', score: Number(sign) * 25 };
};
/** `4` a level, `n` no provision, `a` not applicable, `.` not assessed; five characters a unit. */
const cardsOf = (texts: string[], method: Partial<Method> = {}) =>
	scorer(framework, { ...headlineMethod, ...method })(
		matrixOf(
			framework.items,
			texts.map(
				(text) => new Map(framework.items.map(({ code }, i) => [code, findingOfSign(text[i]!)]))
			)
		)
	);
const ranked = (texts: string[], method: Partial<Method> = {}) =>
	rankScorecards(cardsOf(texts, method));

describe('the ranks of scorecards', () => {
	test('nobody is ranked among nobody', () => {
		expect(rankScorecards([])).toEqual([]);
	});
	test('overall: descending, ties share the best rank, not rated has none', () => {
		const cards = ranked(['22220', '44440', '4....', '31130', '00nn0', 'aaaaa']);
		expect(cards.map(({ overall }) => [overall.score, overall.rank])).toEqual([
			[50, 2],
			[100, 1],
			[null, null],
			[50, 2],
			[0, 4],
			[null, null]
		]);
	});
	test('each group has its own ranks, also one of weight 0 and of a unit without overall score', () => {
		const cards = ranked(['0044.', '44..4', '22220']);
		expect(cards.map(({ groups }) => groups.map(({ code, rank }) => [code, rank]))).toEqual([
			[
				['A', 3],
				['B', 1],
				['Z', null]
			],
			[
				['A', 1],
				['B', null],
				['Z', 1]
			],
			[
				['A', 2],
				['B', 2],
				['Z', 2]
			]
		]);
		expect(cards.map(({ overall }) => overall.rank)).toEqual([1, null, 1]);
	});
	test('each category is ranked both ways, and each way by its own scores', () => {
		// more, own: B1 B2; cumulative: A2 B1 B2, since B1 supersedes A1
		const cards = ranked(['04420', '40430', '4411.']);
		const more = cards.map(({ categories }) => categories[1]!);
		expect(more.map(({ code, own }) => [code, own.score, own.rank])).toEqual([
			['more', 75, 2],
			['more', 87.5, 1],
			['more', 25, 3]
		]);
		expect(more.map(({ cumulative }) => [cumulative.score, cumulative.rank])).toEqual([
			[250 / 3, 1],
			[175 / 3, 2],
			[50, 3]
		]);
	});
	test('"no provision" and level 0 tie: both are scores of 0', () => {
		expect(ranked(['nnnn0', '00000', '10000']).map(({ overall }) => overall.rank)).toEqual([
			2, 2, 1
		]);
	});
	test('come from unrounded scores', () => {
		const thirds = rankScorecards(
			cardsOf(['44440', '44440']).map((card, i) => ({
				...card,
				overall: { ...card.overall, score: 50 + i * 1e-6 }
			}))
		);
		expect(thirds.map(({ overall }) => overall.rank)).toEqual([2, 1]);
	});
});

describe('ranking', () => {
	const sign = fc.constantFrom('0', '1', '2', '3', '4', 'n', 'a', '.');
	const text = fc.string({ unit: sign, minLength: 5, maxLength: 5 });
	const texts = fc.array(text, { maxLength: 8 });
	const seeded = { seed: 20260101, numRuns: 200 };

	test('adds ranks and changes nothing else', () => {
		fc.assert(
			fc.property(texts, (list) => {
				const cards = cardsOf(list);
				const without = rankScorecards(cards).map((card) => ({
					...card,
					overall: withoutRank(card.overall),
					groups: card.groups.map(withoutRank),
					categories: card.categories.map(({ code, own, cumulative }) => ({
						code,
						own: withoutRank(own),
						cumulative: withoutRank(cumulative)
					}))
				}));
				expect(without).toEqual(cards);
			}),
			seeded
		);
	});

	test('gives 1 + the number of units that are ahead, and null exactly where there is no score', () => {
		fc.assert(
			fc.property(texts, (list) => {
				const cards = ranked(list, { coverage: 0.5, groupCoverage: 0.5 });
				const lists = [
					cards.map((card) => card.overall),
					...framework.groups.map((_group, i) => cards.map((card) => card.groups[i]!)),
					...framework.categories.flatMap((_category, i) => [
						cards.map((card) => card.categories[i]!.own),
						cards.map((card) => card.categories[i]!.cumulative)
					])
				];
				for (const scores of lists)
					for (const { score, rank } of scores)
						expect(rank).toBe(
							score === null
								? null
								: 1 + scores.filter((other) => (other.score ?? -1) > score + 1e-9).length
						);
			}),
			seeded
		);
	});

	test('does not depend on the order of the units', () => {
		fc.assert(
			fc.property(texts, (list) => {
				expect(ranked(list.toReversed()).toReversed()).toEqual(ranked(list));
			}),
			seeded
		);
	});
});

function withoutRank<A extends { rank: number | null }>({ rank: _rank, ...rest }: A) {
	return rest;
}
