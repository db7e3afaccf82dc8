import { describe, expect, test } from 'vitest';
import { categoryParts } from './category-parts.ts';
import type { Framework } from './framework.ts';
import { resolveCategories } from './inheritance.ts';

const items = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, group: 'g', weight: 1 }));
const category = (
	code: string,
	own: string[],
	inherits: string[] = [],
	supersedes: [string, string][] = []
) => ({ code, own, inherits, supersedes });
const framework: Framework = {
	groups: [{ code: 'g', weight: 1 }],
	items,
	categories: [
		category('base', ['b', 'a', 'listed only']),
		category('middle', ['c', 'a'], ['base'], [['c', 'b']]),
		category('top', ['e', 'd'], ['middle', 'base'], [['d', 'c']]),
		category('alone', [])
	]
};
const item = (code: string, supersededBy: string | null = null) => ({ code, supersededBy });

describe('parts of a category', () => {
	test('its own come first, then the inherited ones, nearest first, each item once', () => {
		expect(categoryParts(framework, 'top')).toEqual([
			{ category: 'top', items: [item('d'), item('e')] },
			{ category: 'middle', items: [item('a'), item('c', 'd')] },
			{ category: 'base', items: [item('b', 'c')] }
		]);
	});

	test('items that the framework does not count are left out', () => {
		expect(categoryParts(framework, 'base')).toEqual([
			{ category: 'base', items: [item('a'), item('b')] }
		]);
	});

	test('a category without items has one empty part', () => {
		expect(categoryParts(framework, 'alone')).toEqual([{ category: 'alone', items: [] }]);
	});

	test('an unknown category has no parts', () => {
		expect(categoryParts(framework, 'nobody')).toBeNull();
	});

	test.each(resolveCategories(framework))(
		'what is not superseded is the cumulative set: %o',
		(set) => {
			const left = categoryParts(framework, set.code)!
				.flatMap((part) => part.items)
				.filter(({ supersededBy }) => supersededBy === null)
				.map(({ code }) => code);
			expect(left.sort()).toEqual([...set.cumulative].sort());
		}
	);
});
