import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { chapterBars } from './chapter-bars.ts';

const colours = { ink: '#1', muted: '#2', paper: '#3', grid: '#4', bins: [], series: ['#5'] };
const texts = { axis: 'Score', notRated: 'not rated', mark: [] };
const { config, points } = chapterBars(
	[
		{ label: 'I Visitors', score: 62.5 },
		{ label: 'II Tourists', score: 0 },
		{ label: 'III Students', score: null }
	],
	colours,
	texts,
	String
);

test('a chapter that is not rated has no bar, and its label says so', () => {
	expect(config.data.datasets[0]?.data).toEqual([62.5, 0, null]);
	expect(config.data.labels).toEqual([
		['I Visitors'],
		['II Tourists'],
		['III Students (not rated)']
	]);
});

test('the axis always runs from 0 to 100', () => {
	expect(config.options?.scales?.x).toMatchObject({ min: 0, max: 100 });
});

test('nothing moves on its own', () => {
	expect(config.options?.animation).toBe(false);
});

test('a mark is written into the picture', () => {
	const marked = chapterBars(
		[],
		colours,
		{ ...texts, mark: ['Demonstration', 'generated'] },
		String
	);
	expect(marked.config.options?.plugins?.title).toMatchObject({
		display: true,
		text: ['Demonstration', 'generated']
	});
	expect(config.options?.plugins?.title).toMatchObject({ display: false });
});

test('the keyboard walks every chapter, also one without a score', () => {
	expect(points).toEqual([
		{ dataset: 0, index: 0, words: 'I Visitors: 62.5' },
		{ dataset: 0, index: 1, words: 'II Tourists: 0' },
		{ dataset: 0, index: 2, words: 'III Students: not rated' }
	]);
});

test('marks to compare with lie over the bars, and are heard with them', () => {
	const marks = [{ label: 'median', scores: [40, null, 70] }];
	const marked = chapterBars(
		[
			{ label: 'I', score: 62.5 },
			{ label: 'II', score: 0 },
			{ label: 'III', score: null }
		],
		{ ...colours, series: ['#5', '#6'] },
		texts,
		String,
		marks
	);
	expect(marked.config.data.datasets).toMatchObject([
		{ data: [62.5, 0, null] },
		{ type: 'line', label: 'median', data: [40, null, 70], showLine: false }
	]);
	const legend = marked.config.options?.plugins?.legend;
	expect(legend).toMatchObject({ display: true });
	// signs of the legend have no edge in the colour of the page
	expect(legend?.labels?.generateLabels?.({} as Chart)).toMatchObject([
		{ text: 'Score', fillStyle: '#5', strokeStyle: '#5', pointStyle: 'circle' },
		{ text: 'median', fillStyle: '#6', strokeStyle: '#6', pointStyle: 'rect' }
	]);
	expect(marked.points.map((point) => point.words)).toEqual([
		'I: 62.5; median: 40',
		'II: 0',
		'III: not rated; median: 70'
	]);
});

test('without marks there is no legend', () => {
	expect(config.options?.plugins?.legend).toMatchObject({ display: false });
});

test('a gap that is of another kind says so', () => {
	const bars = [{ label: 'I Visitors', score: null, gap: 'not assessed' }];
	const picture = chapterBars(bars, colours, texts, String);
	expect(picture.config.data.labels).toEqual([['I Visitors (not assessed)']]);
	expect(picture.points[0]?.words).toBe('I Visitors: not assessed');
});
