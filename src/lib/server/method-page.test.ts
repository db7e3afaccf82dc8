import { expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { methodPage } from './method-page.ts';

test('effective weights add up to the whole, and a chapter beside the overall score has none', () => {
	const { weights } = methodPage(smallEdition, headlineMethod);
	expect(weights.map(({ code, weight, share }) => [code, weight, share])).toEqual([
		['I', 1, 0.5],
		['II', 1, 0.5],
		['VIII', 0, 0]
	]);
	expect(weights[0]?.articles.map(({ share }) => share)).toEqual([1 / 6, 1 / 6, 1 / 6]);
});

test('they follow the method', () => {
	const { weights } = methodPage(smallEdition, { ...headlineMethod, weights: { I: 3, VIII: 1 } });
	expect(weights.map(({ weight, share }) => [weight, Number(share.toFixed(9))])).toEqual([
		[3, 0.6],
		[1, 0.2],
		[1, 0.2]
	]);
});

test('articles that are not scored weigh nothing and are not listed', () => {
	const listed = methodPage(smallEdition, headlineMethod).weights.flatMap(
		({ articles }) => articles
	);
	expect(listed).toHaveLength(smallEdition.articles.filter(({ scored }) => scored).length);
});
