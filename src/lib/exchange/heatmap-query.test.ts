import { describe, expect, test } from 'vitest';
import {
	type HeatmapChoice,
	type KnownOfHeatmap,
	heatmapQuery,
	parseHeatmapChoice
} from './heatmap-query.ts';

const known: KnownOfHeatmap = {
	regions: ['Africa', 'Europe'],
	rounds: ['2024', '2026'],
	comparable: ['2024'],
	columns: { chapter: ['I', 'II'], category: ['visitors'], article: ['I.1', 'II.1'] }
};
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
const parse = (query: string) => parseHeatmapChoice(new URLSearchParams(query), known);

describe('a choice', () => {
	test.each<[string, Partial<HeatmapChoice>]>([
		['', {}],
		['by=category&scope=own', { form: 'category', scope: 'own' }],
		['by=article&bearer=origin&kind=law', { form: 'article', bearer: 'origin', kind: 'law' }],
		['region=Africa&q=nam', { region: 'Africa', search: 'nam' }],
		['sort=-II&group=region', { sorting: { key: 'II', descending: true }, keepRegions: true }],
		['by=article&sort=II.1', { form: 'article', sorting: { key: 'II.1', descending: false } }],
		['sort=similarity', { sorting: { key: 'similarity', descending: false } }],
		['sort=rank', { sorting: { key: 'rank', descending: false } }],
		['against=2024', { against: '2024' }],
		['by=article&zoom=4', { form: 'article', zoom: '4' }],
		[
			'sort=-changes&against=2024',
			{ sorting: { key: 'changes', descending: true }, against: '2024' }
		]
	])('"%s" is read, and written the same', (query, differing) => {
		expect(parse(query)).toEqual({ choice: { ...usual, ...differing }, issues: [] });
		const written = Object.entries(heatmapQuery({ ...usual, ...differing }));
		const parameters = written.flatMap(([name, value]) => (value ? [[name, value]] : []));
		expect(new Map(new URLSearchParams(parameters))).toEqual(new Map(new URLSearchParams(query)));
	});

	test.each([
		['empty fields of a form', 'by=&region=&q=&sort=&against='],
		['spaces alone', 'q=%20%20'],
		['a column of another form', 'sort=-visitors'],
		['coverage in a comparison, which has none', 'sort=coverage', { against: '2024' }],
		['a round that is not earlier', 'against=2026']
	])('%s are no choice', (_what, query, differing: Partial<HeatmapChoice> = {}) => {
		const text = differing.against ? `${query}&against=${differing.against}` : query;
		expect(parse(text)).toEqual({ choice: { ...usual, ...differing }, issues: [] });
	});

	test.each([
		['by=articles', 'by'],
		['scope=all', 'scope'],
		['region=africa', 'region'],
		['bearer=host', 'bearer'],
		['kind=laws', 'kind'],
		['sort=IX', 'sort'],
		['sort=-similarity', 'sort'],
		['group=name', 'group'],
		['against=1999', 'against'],
		[`q=${'x'.repeat(101)}`, 'q']
	])('%s is a fault', (query, path) => {
		expect(parse(query).issues.map((issue) => issue.path)).toEqual([path]);
	});

	test('says what was found and what is known', () => {
		expect(parse('region=Asia').issues).toEqual([
			{ path: 'region', message: '"Asia" is not one of Africa, Europe.' }
		]);
	});
});
