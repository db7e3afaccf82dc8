import { describe, expect, test } from 'vitest';
import { effectiveWeights } from './effective-weights.ts';
import type { Framework } from './framework.ts';
import { headlineMethod } from './method.ts';

const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 3 },
		{ code: 'Z', weight: 0 },
		{ code: 'empty', weight: 5 }
	],
	items: [
		{ code: 'A1', group: 'A', weight: 1 },
		{ code: 'A2', group: 'A', weight: 1 },
		{ code: 'B1', group: 'B', weight: 1 },
		{ code: 'B2', group: 'B', weight: 2 },
		{ code: 'Z1', group: 'Z', weight: 1 }
	],
	categories: []
};
const weights = (method = {}) =>
	effectiveWeights(framework, { ...headlineMethod, ...method }).map(({ weight }) => weight);

describe('the effective weight of an item', () => {
	test('is the share of its group times its share within the group', () => {
		expect(weights()).toEqual([0.125, 0.125, 0.25, 0.5, 0]);
	});
	test('follows the weights of the method', () => {
		expect(weights({ weights: { B: 0, Z: 1 } })).toEqual([0.25, 0.25, 0, 0, 0.5]);
	});
	test('is its own share of all items with flat nesting', () => {
		expect(weights({ nesting: 'flat' })).toEqual([1 / 6, 1 / 6, 1 / 6, 2 / 6, 1 / 6]);
	});
	test('is 0 where no group has a weight', () => {
		expect(weights({ weights: { A: 0, B: 0, empty: 0 } })).toEqual([0, 0, 0, 0, 0]);
	});
});
