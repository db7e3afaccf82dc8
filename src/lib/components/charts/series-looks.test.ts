import { expect, test } from 'vitest';
import { seriesLook } from './series-looks.ts';

const colours = {
	ink: '#1',
	muted: '#2',
	paper: '#3',
	grid: '#4',
	bins: [],
	series: ['#a', '#b', '#c', '#d', '#e', '#f']
};

test('six series differ in colour, in point and in dash', () => {
	const looks = [0, 1, 2, 3, 4, 5].map((place) => seriesLook(place, colours));
	for (const part of ['colour', 'point', 'dash'] as const)
		expect(new Set(looks.map((look) => JSON.stringify(look[part]))).size).toBe(6);
});

test('bars that stand side by side are filled and hollow in turn', () => {
	expect([0, 1, 2].map((place) => seriesLook(place, colours).filled)).toEqual([true, false, true]);
});

test('a seventh series looks like the first', () => {
	expect(seriesLook(6, colours)).toEqual(seriesLook(0, colours));
});
