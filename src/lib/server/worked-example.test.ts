import { expect, test } from 'vitest';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { readCatalogue } from './catalogue.ts';
import { workedExample } from './worked-example.ts';

test('the example is computed: the shortest chapter, its articles and every chapter of an imagined country', () => {
	const { edition } = readCatalogue();
	const example = workedExample(edition);
	expect(example.chapters.map(({ code }) => code)).toEqual(
		edition.chapters.map(({ code }) => code)
	);
	expect(example.chapter.articles.length).toBe(
		Math.min(
			...example.chapters.map(({ nApplicable, nNotApplicable }) => nApplicable + nNotApplicable)
		)
	);
	expect(example.overall.score).not.toBeNull();
	const scores = example.chapters
		.filter(({ weight }) => weight > 0)
		.map(({ score }) => score ?? NaN);
	expect(example.overall.score).toBeCloseTo(
		scores.reduce((sum, score) => sum + score, 0) / scores.length,
		9
	);
});

test('shows all four statuses in an edition with enough articles', () => {
	const statuses = new Set(
		workedExample(readCatalogue().edition).chapter.articles.map(({ finding }) => finding.status)
	);
	expect(statuses.size).toBeGreaterThanOrEqual(3);
});

test('works with any edition', () => {
	expect(workedExample(smallEdition).chapters).toHaveLength(smallEdition.chapters.length);
});
