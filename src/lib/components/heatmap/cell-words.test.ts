import { describe, expect, test } from 'vitest';
import type { EncodedHeatmap, EncodedRow } from '#lib/exchange/article-rows.ts';
import { placeWords } from './cell-words.ts';

const row: EncodedRow = {
	iso3: 'BRA',
	name: 'Brazil',
	region: 'Americas',
	overall: { state: 'score', score: 54.4, bin: 2, nAnswered: 3, nApplicable: 4 },
	range: null,
	coverage: 0.75,
	rank: 3,
	lawChanges: 0,
	revisions: 0,
	signs: '3na-0',
	evidence: '21000',
	before: null,
	reasons: null
};
const heatmapOf = (differing: Partial<EncodedRow> = {}): EncodedHeatmap => ({
	form: 'article',
	columns: ['I.1', 'I.2', 'I.3', 'I.4', 'I.5'].map((code) => ({
		code,
		title: 'Leaving',
		chapter: 'I',
		articles: 1,
		counts: true
	})),
	rows: [{ ...row, ...differing }],
	medians: [null, { state: 'score', score: 62.5, bin: 3 }],
	articles: 5
});
const said = (place: [number, number], differing?: Partial<EncodedRow>) =>
	placeWords(heatmapOf(differing), { row: place[0], column: place[1] });

describe('a cell', () => {
	test.each([
		[0, 'Brazil, I.1 Leaving: 3 · Substantial (75), 2 pieces of evidence'],
		[1, 'Brazil, I.2 Leaving: No provision found (0), 1 piece of evidence'],
		[2, 'Brazil, I.3 Leaving: Not applicable'],
		[3, 'Brazil, I.4 Leaving: Not assessed'],
		[4, 'Brazil, I.5 Leaving: 0 · Contrary (0), without evidence']
	])('of column %i says country, article, answer and evidence', (column, words) => {
		expect(said([0, column])).toBe(words);
	});

	test.each([
		[
			0,
			'Brazil, I.1 Leaving: +50 by 1 change of law; from 1 · Minimal (25) to 3 · Substantial (75)'
		],
		[
			1,
			'Brazil, I.2 Leaving: no difference; from No provision found (0) to No provision found (0)'
		],
		[
			3,
			'Brazil, I.4 Leaving: a number in one of the rounds only; from 2 · Partial (50) to Not assessed'
		],
		[
			4,
			'Brazil, I.5 Leaving: revised, no change of law (corrected, no change of law); from 4 · Full (100) to 0 · Contrary (0)'
		]
	])('of column %i says in a comparison what changed', (column, words) => {
		expect(said([0, column], { before: '1na24', reasons: 'l...c' })).toBe(words);
	});
});

describe('other places', () => {
	test.each([
		['the head of a column', [-1, 0], 'I.1 Leaving'],
		['a median', [-2, 0], 'Median, I.1 Leaving: 63'],
		['no median', [-2, -1], 'Median, Overall: no median: fewer than five rated countries'],
		['overall', [0, -1], 'Brazil: overall 54, coverage 75%, rank 3'],
		['a name', [0, -2], 'Brazil: overall 54, coverage 75%, rank 3'],
		['nothing', [7, 0], ''],
		['the head of overall', [-1, -1], 'Overall'],
		['the corner', [-1, -2], '']
	] as const)('%s', (_what, [at, column], words) => {
		expect(said([at, column])).toBe(words);
	});

	test('a country that is not rated has a range and no rank', () => {
		const overall = { state: 'not_rated', nAnswered: 1, nApplicable: 4 } as const;
		expect(
			said([0, -1], { overall, range: { low: 20, high: 90 }, rank: null, coverage: 0.25 })
		).toBe(
			'Brazil: overall not rated; possible range 20 to 90 if every gap were 0 or 100, coverage 25%, no rank'
		);
	});

	test('a country in a comparison has its changes', () => {
		const overall = {
			state: 'changed',
			difference: -4.2,
			bin: -1,
			lawChanges: 3,
			revisions: 7
		} as const;
		expect(said([0, -1], { overall, lawChanges: 3, revisions: 7 })).toBe(
			'Brazil: overall −4 by 3 changes of law, 7 answers revised, no change of law'
		);
	});
});
