import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemAtoms, itemAtoms } from './item-atoms.ts';

/** The items of each atom, atom by atom. */
const atomsOf = ({ items, starts }: ItemAtoms) =>
	Array.from({ length: starts.length - 1 }, (_, atom) => [
		...items.subarray(starts[atom], starts[atom + 1])
	]);

describe('items that belong to the same sets', () => {
	test.each<[what: string, sets: number[][], atoms: number[][], ofSet: number[][]]>([
		['no sets: every item is left out', [], [], []],
		['one set is one atom', [[0, 1, 2, 3]], [[0, 1, 2, 3]], [[0]]],
		['items in no set are left out', [[1, 3]], [[1, 3]], [[0]]],
		['an empty set has no atom', [[], [2]], [[2]], [[], [0]]],
		[
			'the same set twice shares its atom',
			[
				[0, 2],
				[2, 0]
			],
			[[0, 2]],
			[[0], [0]]
		],
		[
			'an overlap is an atom of both',
			[
				[0, 1],
				[1, 2]
			],
			[[0], [1], [2]],
			[
				[0, 1],
				[1, 2]
			]
		],
		['a set within another', [[0, 1, 2, 3], [3]], [[0, 1, 2], [3]], [[0, 1], [1]]]
	])('%s', (_what, sets, atoms, ofSet) => {
		const found = itemAtoms(4, sets);
		expect(atomsOf(found)).toEqual(atoms);
		expect(found.ofSet.map((list) => [...list])).toEqual(ofSet);
	});

	test('are not mistaken where the number of one set begins with that of another', () => {
		const sets = Array.from({ length: 13 }, (_, set) => (set === 1 || set === 11 ? [set] : []));
		const found = itemAtoms(13, sets);
		expect(atomsOf(found)).toEqual([[1], [11]]);
		expect([...found.ofSet[1]!]).toEqual([0]);
		expect([...found.ofSet[11]!]).toEqual([1]);
	});
});

const sets = fc
	.integer({ min: 0, max: 12 })
	.chain((items) =>
		fc.tuple(fc.constant(items), fc.array(fc.subarray([...Array(items).keys()]), { maxLength: 15 }))
	);
const seeded = { seed: 20260101, numRuns: 500 };

describe('whatever the sets', () => {
	test('the atoms of a set hold its items, each once', () => {
		fc.assert(
			fc.property(sets, ([items, list]) => {
				const found = itemAtoms(items, list);
				const atoms = atomsOf(found);
				list.forEach((set, at) => {
					const held = [...found.ofSet[at]!].flatMap((atom) => atoms[atom]!);
					expect(held.toSorted((a, b) => a - b)).toEqual(set.toSorted((a, b) => a - b));
				});
			}),
			seeded
		);
	});

	test('no atom is empty, no item is in two, and two atoms never have the same sets', () => {
		fc.assert(
			fc.property(sets, ([items, list]) => {
				const found = itemAtoms(items, list);
				const atoms = atomsOf(found);
				expect(atoms.every((atom) => atom.length > 0)).toBe(true);
				expect(new Set(found.items).size).toBe(found.items.length);
				const membership = atoms.map((_atom, atom) =>
					found.ofSet.map((list) => list.includes(atom)).join()
				);
				expect(new Set(membership).size).toBe(atoms.length);
			}),
			seeded
		);
	});
});
