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
