import { expect, test } from 'vitest';
import type { CellState } from '#lib/domain/cell-state.ts';
import { overviewSvg } from './overview-picture.ts';

const high: CellState = { state: 'score', score: 90, bin: 4 };
const svg = overviewSvg({
	product: 'MIMC Scorecard',
	mark: 'Generated, not findings',
	foot: ['Law on paper', 'method mimc-1'],
	title: 'How far national law meets the Model International Mobility Convention',
	lead: '4 countries',
	chapters: [
		{ code: 'I', cells: [high, high, { state: 'not_rated' }, { state: 'not_assessed' }] },
		{ code: 'II', cells: [] }
	],
	bins: ['0–19', '20–39', '40–59', '60–79', '80–100'],
	states: [{ state: 'not_rated', words: 'not rated' }]
});
const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test('the picture of the heatmap says what it is, names the chapters and explains its colours', () => {
	expect(texts).toEqual([
		'MIMC Scorecard',
		'Generated, not findings',
		'How far national law meets the Model',
		'International Mobility Convention',
		'4 countries',
		'I',
		'II',
		...['0–19', '20–39', '40–59', '60–79', '80–100', 'not rated'],
		'Law on paper · method mimc-1'
	]);
});

test('neighbours of one colour are one box, as wide as they are many', () => {
	const rows = [
		...svg.matchAll(/<rect x="([\d.]+)" y="247" width="([\d.]+)"[^>]* fill="([^"]*)"/g)
	];
	expect(rows.map(([, x, width, fill]) => [x, width, fill])).toEqual([
		['130', '1010', '#ffffff'],
		['130', '505', '#081d58'],
		['635', '252.5', 'url(#not_rated)'],
		['887.5', '252.5', 'url(#not_assessed)']
	]);
});
