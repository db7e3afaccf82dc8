import { describe, expect, test } from 'vitest';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { choiceOf, methodOf } from './method-choice.ts';

const chapters = [
	{ code: 'I', weight: 1 },
	{ code: 'II', weight: 1 },
	{ code: 'VIII', weight: 0 }
];
const usual = choiceOf(headlineMethod, chapters);

describe('the controls', () => {
	test.each<[string, Partial<Method>]>([
		['the headline method', {}],
		['weights', { weights: { I: 2.5, VIII: 1 } }],
		['a flat method', { nesting: 'flat' }],
		['another mean', { mean: 'harmonic', missing: 'zero' }],
		['a coverage of the list', { coverage: 4 / 5 }],
		['a coverage of nobody’s list', { coverage: 0.37, inherit: false }]
	])('hold %s and give it back', (_words, differing) => {
		const method = { ...headlineMethod, ...differing };
		expect(methodOf(choiceOf(method, chapters), chapters)).toEqual({ method, issues: [] });
	});

	test('show fractions as the list has them', () => {
		expect(usual.coverage).toBe('2/3');
		expect(usual.weights).toEqual({ I: 1, II: 1, VIII: 0 });
	});

	test.each([
		['no weight at all', { I: 0, II: 0, VIII: 0 }],
		['an empty field', { ...usual.weights, I: null }],
		['a weight below 0', { ...usual.weights, I: -1 }]
	])('with %s are a fault of the weights', (_words, weights) => {
		const { issues } = methodOf({ ...usual, weights }, chapters);
		expect(issues.map(({ path }) => path)).toContain('weights');
	});
});
