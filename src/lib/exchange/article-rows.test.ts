import { describe, expect, test } from 'vitest';
import type { ArticleCell, Heatmap, HeatmapRow } from '#lib/domain/heatmap.ts';
import { decodedCell, encodeArticles } from './article-rows.ts';

const head: Omit<HeatmapRow, 'cells'> = {
	iso3: 'BRA',
	name: 'Brazil',
	region: 'Americas',
	overall: { state: 'not_rated', nAnswered: 1, nApplicable: 9 },
	range: { low: 1, high: 90 },
	coverage: 0.1,
	rank: null,
	lawChanges: 0,
	revisions: 0
};
const heatmapOf = (cells: ArticleCell[]): Heatmap => ({
	form: 'article',
	columns: [],
	medians: [],
	articles: cells.length,
	rows: [{ ...head, cells }]
});
const backAndForth = (cells: ArticleCell[]) => {
	const [row] = encodeArticles(heatmapOf(cells)).rows;
	return cells.map((_, column) => decodedCell(row!, column));
};

const answers: ArticleCell[] = [
	{ state: 'score', score: 0, bin: 0, sign: '0', evidence: 1 },
	{ state: 'score', score: 100, bin: 4, sign: '4', evidence: 44 },
	{ state: 'no_provision', score: 0, sign: 'n', evidence: 9999 },
	{ state: 'not_applicable', sign: 'a', evidence: 0 },
	{ state: 'not_assessed', sign: '-', evidence: 0 }
];
const changes: ArticleCell[] = [
	{
		state: 'changed',
		difference: 25,
		bin: 1,
		sign: '2',
		before: '1',
		reason: 'law_changed',
		evidence: 3
	},
	{
		state: 'changed',
		difference: 0,
		bin: 0,
		sign: '0',
		before: 'n',
		reason: 'law_changed',
		evidence: 1
	},
	{ state: 'revised', sign: '0', before: '4', reason: 'correction', evidence: 0 },
	{ state: 'revised', sign: '1', before: '4', reason: 'new_reading', evidence: 0 },
	{ state: 'revised', sign: '2', before: '4', reason: 'new_guidance', evidence: 0 },
	{ state: 'revised', sign: '3', before: '4', reason: null, evidence: 0 },
	{ state: 'same', sign: 'n', before: 'n', reason: null, evidence: 2 },
	{ state: 'one_round', sign: '-', before: '3', reason: null, evidence: 0 },
	{ state: 'not_applicable', sign: 'a', before: 'a', reason: null, evidence: 0 },
	{ state: 'not_assessed', sign: '-', before: '-', reason: null, evidence: 0 }
];

describe('cells as texts', () => {
	test('come back as they were', () => {
		expect(backAndForth(answers)).toEqual(answers);
	});

	test('come back as they were in a comparison', () => {
		expect(backAndForth(changes)).toEqual(changes);
	});

	test('have one character for each column', () => {
		const [row] = encodeArticles(heatmapOf(answers)).rows;
		expect(row).toEqual({
			...head,
			signs: '04na-',
			evidence: '1\\\u273F00',
			before: null,
			reasons: null
		});
	});

	test('what a text does not hold is not assessed', () => {
		const [row] = encodeArticles(heatmapOf([])).rows;
		expect(decodedCell(row!, 3)).toEqual({ state: 'not_assessed', sign: '-', evidence: 0 });
	});
});
