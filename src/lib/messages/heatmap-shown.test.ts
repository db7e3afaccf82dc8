import { expect, test } from 'vitest';
import type { Heatmap } from '#lib/domain/heatmap.ts';
import type { HeatmapChoice } from '#lib/exchange/heatmap-query.ts';
import { narrowingWords, shownSentence } from './heatmap-shown.ts';

const usual: HeatmapChoice = {
	form: 'chapter',
	scope: 'cumulative',
	region: null,
	bearer: null,
	kind: null,
	search: null,
	sorting: null,
	keepRegions: false,
	against: null,
	zoom: null
};
const heatmap: Heatmap = {
	form: 'chapter',
	columns: [{ code: 'IV', title: 'Workers', chapter: 'IV', articles: 36, counts: true }],
	rows: [],
	medians: [],
	articles: 36
};

test.each<[Partial<HeatmapChoice>, string]>([
	[{}, '0 countries, 1 chapter, by region and name, not by rank.'],
	[{ region: 'Africa' }, '0 countries in Africa, 1 chapter, by region and name, not by rank.'],
	[
		{ sorting: { key: 'IV', descending: true } },
		'0 countries, 1 chapter, by IV Workers, highest first.'
	],
	[
		{ sorting: { key: 'coverage', descending: false }, keepRegions: true },
		'0 countries, 1 chapter, by Coverage, lowest first within regions.'
	],
	[
		{ sorting: { key: 'rank', descending: false } },
		'0 countries, 1 chapter, by rank, the first one first; small differences mean little.'
	]
])('%j: %s', (differing, sentence) => {
	expect(shownSentence(heatmap, { ...usual, ...differing })).toBe(sentence);
});

test('narrowingWords name the role and the kind', () => {
	expect(narrowingWords({ ...usual, bearer: 'transit', kind: 'policy' })).toEqual([
		'owed by the State of transit',
		'kind policy'
	]);
	expect(narrowingWords(usual)).toEqual([]);
});
