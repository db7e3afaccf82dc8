import { describe, expect, test } from 'vitest';
import { coverageTolerance, reaches } from './aggregate.ts';
import { countsInOverall, groupWeight, headlineMethod, headlineMethodName } from './method.ts';

describe('the headline method', () => {
	test('is called mimc-1: a change of any of its parts is another method with another name', () => {
		expect(headlineMethodName).toBe('mimc-1');
		expect(headlineMethod).toEqual({
			nesting: 'groups',
			mean: 'arithmetic',
			missing: 'exclude',
			coverage: 2 / 3,
			groupCoverage: 1,
			weights: {},
			inherit: true
		});
	});
	test('rates a chapter of which two of three articles are answered, and no country that lacks a chapter', () => {
		expect(reaches(2 / 3, headlineMethod.coverage)).toBe(true);
		expect(reaches(65 / 98, headlineMethod.coverage)).toBe(false);
		expect(reaches(6 / 7, headlineMethod.groupCoverage)).toBe(false);
	});
});

describe('a coverage reaches a threshold', () => {
	test.each<[what: string, coverage: number | null, threshold: number, reached: boolean]>([
		['when it is at least that', 0.5, 0.5, true],
		['not when it is less', 0.49, 0.5, false],
		['also when the threshold was written with fewer digits', 2 / 3, 0.6666666669, true],
		['not when it is further off than the tolerance', 2 / 3, 0.66666667, false],
		['of 0 always, when something is applicable', 0, 0, true],
		['never, when nothing is applicable: not even 0', null, 0, false]
	])('%s', (_what, coverage, threshold, reached) => {
		expect(reaches(coverage, threshold)).toBe(reached);
	});
	test('with a tolerance that no share of 165 articles comes near', () => {
		// two different shares of at most 165 articles are at least 1/165² apart
		expect(coverageTolerance).toBe(1e-9);
		expect(reaches(109 / 164, 110 / 165)).toBe(false);
	});
});

describe('the weight of a group', () => {
	const group = { code: 'A', weight: 2 };
	test.each<[what: string, weights: Record<string, number>, weight: number, counts: boolean]>([
		['is its own where the method says nothing of it', { B: 5 }, 2, true],
		['is that of the method where it says one', { A: 0.5 }, 0.5, true],
		['may be set to 0, and the group no longer counts in overall', { A: 0 }, 0, false]
	])('%s', (_what, weights, weight, counts) => {
		expect(groupWeight({ weights }, group)).toBe(weight);
		expect(countsInOverall(group, { ...headlineMethod, weights })).toBe(counts);
	});
	test('plays no part in a flat method: every group counts', () => {
		const flat = { ...headlineMethod, nesting: 'flat' as const, weights: { A: 0 } };
		expect(countsInOverall(group, flat)).toBe(true);
	});
	test('is its own also where it is called as something that every object has', () => {
		for (const code of ['constructor', 'toString', '__proto__'])
			expect(groupWeight({ weights: {} }, { code, weight: 3 })).toBe(3);
	});
});
