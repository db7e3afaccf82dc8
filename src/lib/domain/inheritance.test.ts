import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Framework } from './framework.ts';
import { resolveCategories } from './inheritance.ts';

const items = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'III.1'].map((code) => ({
	code,
	group: code.split('.')[0] ?? '',
	weight: 1
}));
const categories: Framework['categories'] = [
	{ code: 'base', inherits: [], own: ['I.3', 'I.1', 'I.2'], supersedes: [] },
	{ code: 'middle', inherits: ['base'], own: ['II.1', 'II.2'], supersedes: [['II.1', 'I.2']] },
	{ code: 'top', inherits: ['middle'], own: ['III.1'], supersedes: [['III.1', 'II.2']] }
];
const framework = (list = categories): Framework => ({ groups: [], items, categories: list });

describe('resolving categories', () => {
	test('own sets come in the order of the framework, not of the list', () => {
		expect(resolveCategories(framework())[0]?.own).toEqual(['I.1', 'I.2', 'I.3']);
	});
	test('cumulative is own and inherited, superseded ones out', () => {
		expect(resolveCategories(framework())[1]?.cumulative).toEqual(['I.1', 'I.3', 'II.1', 'II.2']);
	});
	test('supersedes pairs are inherited along the edges', () => {
		const top = resolveCategories(framework())[2];
		expect(top?.cumulative).toEqual(['I.1', 'I.3', 'II.1', 'III.1']);
		expect(top?.superseded).toEqual([
			{ code: 'II.2', by: 'III.1' },
			{ code: 'I.2', by: 'II.1' }
		]);
	});
	test('a pair applies only while both items are in the set', () => {
		const alone = resolveCategories(
			framework([{ code: 'x', inherits: [], own: ['I.2'], supersedes: [['II.1', 'I.2']] }])
		);
		expect(alone[0]?.cumulative).toEqual(['I.2']);
	});
	test('with inheritance off the cumulative set is the own one and nothing is superseded', () => {
		const top = resolveCategories(framework(), false)[2];
		expect(top?.cumulative).toEqual(['III.1']);
		expect(top?.superseded).toEqual([]);
	});
	test('a diamond counts what is inherited twice once', () => {
		const diamond = resolveCategories(
			framework([
				{ code: 'a', inherits: [], own: ['I.1'], supersedes: [] },
				{ code: 'b', inherits: ['a'], own: ['I.2'], supersedes: [] },
				{ code: 'c', inherits: ['a'], own: ['I.3'], supersedes: [] },
				{ code: 'd', inherits: ['b', 'c'], own: [], supersedes: [] }
			])
		);
		expect(diamond[3]?.cumulative).toEqual(['I.1', 'I.2', 'I.3']);
	});
	test('diamonds that follow each other are walked once, not once a path', () => {
		// 2^40 paths lead from the top to the bottom
		const ladder = Array.from({ length: 40 }, (_, i) => [
			{ code: `left${i}`, inherits: [`top${i + 1}`], own: [], supersedes: [] },
			{ code: `right${i}`, inherits: [`top${i + 1}`], own: [], supersedes: [] },
			{ code: `top${i}`, inherits: [`left${i}`, `right${i}`], own: [], supersedes: [] }
		]).flat();
		const bottom = { code: 'top40', inherits: [], own: ['I.1'], supersedes: [] };
		const sets = resolveCategories(framework([...ladder, bottom]));
		expect(sets.find(({ code }) => code === 'top0')?.cumulative).toEqual(['I.1']);
	});
	test('a circle is refused by name', () => {
		const circle: Framework['categories'] = [
			{ code: 'a', inherits: ['b'], own: [], supersedes: [] },
			{ code: 'b', inherits: ['a'], own: [], supersedes: [] }
		];
		expect(() => resolveCategories(framework(circle))).toThrow('a → b → a');
	});
	test('an unknown parent is refused by name', () => {
		const orphan: Framework['categories'] = [
			{ code: 'a', inherits: ['z'], own: [], supersedes: [] }
		];
		expect(() => resolveCategories(framework(orphan))).toThrow('Unknown category "z" in a');
	});
});

describe('supersession along the edges', () => {
	const category = (code: string, part: Partial<Framework['categories'][number]>) => ({
		code,
		inherits: [],
		own: [],
		supersedes: [],
		...part
	});
	const cumulative = (list: Framework['categories']) =>
		resolveCategories(framework(list)).at(-1)?.cumulative;

	test('a pair that misses one item where it stands applies further down, where both are', () => {
		const list = [
			category('rule', { own: ['II.1'], supersedes: [['II.1', 'I.1']] }),
			category('base', { own: ['I.1', 'I.2'] }),
			category('both', { inherits: ['rule', 'base'] })
		];
		expect(cumulative(list.slice(0, 1))).toEqual(['II.1']);
		expect(cumulative(list.slice(0, 2))).toEqual(['I.1', 'I.2']);
		expect(cumulative(list)).toEqual(['I.2', 'II.1']);
	});
	test('does not run upwards or sideways: parents and siblings keep what a child replaces', () => {
		const list = [
			category('base', { own: ['I.1'] }),
			category('child', { inherits: ['base'], own: ['II.1'], supersedes: [['II.1', 'I.1']] }),
			category('sibling', { inherits: ['base'], own: ['II.2'] })
		];
		expect(resolveCategories(framework(list)).map((found) => found.cumulative)).toEqual([
			['I.1'],
			['II.1'],
			['I.1', 'II.2']
		]);
	});
	test('in a chain each higher standard replaces the one below, also one that is itself replaced', () => {
		const list = [
			category('a', { own: ['I.1'] }),
			category('b', { inherits: ['a'], own: ['II.1'], supersedes: [['II.1', 'I.1']] }),
			category('c', { inherits: ['b'], own: ['III.1'], supersedes: [['III.1', 'II.1']] })
		];
		expect(cumulative(list)).toEqual(['III.1']);
	});
	test('a diamond brings a pair once, and an item that both sides own counts once', () => {
		const list = [
			category('base', { own: ['I.1', 'I.2'], supersedes: [['I.2', 'I.1']] }),
			category('left', { inherits: ['base'], own: ['II.1', 'II.2'] }),
			category('right', { inherits: ['base'], own: ['II.1'] }),
			category('both', { inherits: ['left', 'right', 'left'], own: ['II.1', 'II.1'] })
		];
		const found = resolveCategories(framework(list)).at(-1);
		expect(found).toEqual({
			code: 'both',
			own: ['II.1'],
			cumulative: ['I.2', 'II.1', 'II.2'],
			superseded: [{ code: 'I.1', by: 'I.2' }]
		});
	});
	test('diamonds below diamonds take no longer than their edges', () => {
		// on 2²⁶ ways from the last to the first
		const layers = Array.from({ length: 26 }, (_, at) => {
			const inherits = at === 0 ? ['first'] : [`left${at - 1}`, `right${at - 1}`];
			return [category(`left${at}`, { inherits }), category(`right${at}`, { inherits })];
		});
		const last = category('last', { inherits: ['left25', 'right25'], own: ['I.2'] });
		const list = [category('first', { own: ['I.1'] }), ...layers.flat(), last];
		expect(cumulative(list)).toEqual(['I.1', 'I.2']);
	});
	test('items that are not counted in the framework are in no set', () => {
		const list = [category('a', { own: ['I.1', 'I.99'] })];
		expect(resolveCategories(framework(list))[0]?.own).toEqual(['I.1']);
		expect(cumulative(list)).toEqual(['I.1']);
	});
});

describe('circles', () => {
	test.each<[what: string, edges: Record<string, string[]>, path: string]>([
		['a category that inherits from itself', { a: ['a'] }, 'a → a'],
		['a circle of three', { a: ['b'], b: ['c'], c: ['a'] }, 'a → b → c → a'],
		[
			'a circle further up, that the first is not part of',
			{ a: ['b'], b: ['c'], c: ['b'] },
			'b → c → b'
		]
	])('%s', (_what, edges, path) => {
		const list = Object.entries(edges).map(([code, inherits]) => ({
			code,
			inherits,
			own: [],
			supersedes: []
		}));
		expect(() => resolveCategories(framework(list))).toThrow(path);
		expect(() => resolveCategories(framework(list), false)).not.toThrow();
	});
});

/** Up to six categories; each may inherit from any that stand before it, so there is no circle. */
const acyclic = fc.integer({ min: 1, max: 6 }).chain((count) =>
	fc
		.tuple(
			...Array.from({ length: count }, (_, at) =>
				fc.record({
					code: fc.constant(`c${at}`),
					inherits: fc.subarray(Array.from({ length: at }, (_, before) => `c${before}`)),
					own: fc.shuffledSubarray(items.map((item) => item.code)),
					supersedes: fc.array(
						fc
							.shuffledSubarray(
								items.map((item) => item.code),
								{ minLength: 2, maxLength: 2 }
							)
							.map(([by, old]): [string, string] => [by!, old!]),
						{ maxLength: 2 }
					)
				})
			)
		)
		.map((list): Framework['categories'] => list)
);
const seeded = { seed: 20260101, numRuns: 300 };

describe('in any edition without a circle', () => {
	test('cumulative is own and all that the parents have, less what is superseded among them', () => {
		fc.assert(
			fc.property(acyclic, (list) => {
				const lines = new Map<string, Set<string>>();
				for (const { code, inherits } of list)
					lines.set(
						code,
						new Set([code, ...inherits.flatMap((parent) => [...lines.get(parent)!])])
					);
				resolveCategories(framework(list)).forEach(({ code, own, cumulative }, at) => {
					const line = list.filter((category) => lines.get(code)!.has(category.code));
					const has = (item: string) => line.some((category) => category.own.includes(item));
					const replaced = (item: string) =>
						line.some(({ supersedes }) => supersedes.some(([by, old]) => old === item && has(by)));
					const all = items.map((item) => item.code);
					expect(own).toEqual(all.filter((item) => list[at]!.own.includes(item)));
					expect(cumulative).toEqual(all.filter((item) => has(item) && !replaced(item)));
				});
			}),
			seeded
		);
	});

	test('the order in which categories stand or name their parents changes no set', () => {
		fc.assert(
			fc.property(acyclic, (list) => {
				const turned = list
					.map((category) => ({ ...category, inherits: category.inherits.toReversed() }))
					.toReversed();
				const sets = (categories: Framework['categories']) =>
					new Map(
						resolveCategories(framework(categories)).map(({ code, own, cumulative }) => [
							code,
							{ own, cumulative }
						])
					);
				expect(sets(turned)).toEqual(sets(list));
			}),
			seeded
		);
	});
});
