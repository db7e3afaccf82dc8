import { expect, test } from 'vitest';
import { chapterBars } from './chapter-bars.ts';

const colours = { bar: '#225ea8', ink: '#17212b', grid: '#cfd6dc' };
const texts = { axis: 'Score', notRated: 'not rated', mark: [] };
const config = chapterBars(
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
		['III Students (not', 'rated)']
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
	expect(marked.options?.plugins?.title).toMatchObject({
		display: true,
		text: ['Demonstration', 'generated']
	});
	expect(config.options?.plugins?.title).toMatchObject({ display: false });
});
