import { describe, expect, test } from 'vitest';
import { chapterRadar } from './chapter-radar.ts';
import { dotPlot } from './dot-plot.ts';
import { groupedBars } from './grouped-bars.ts';
import { seriesTwin } from './series-twin.ts';

const colours = {
	ink: '#1',
	muted: '#2',
	paper: '#3',
	grid: '#4',
	bins: [],
	series: ['#a', '#b', '#c']
};
const texts = { axis: 'Score', notRated: 'not rated', mark: [] };
const labels = ['I Visitors', 'II Tourists', 'III Students'];
const series = [
	{ label: 'Brazil', scores: [62.5, 0, null] },
	{ label: 'Germany', scores: [50, null, 100] }
];
const words = [
	[0, 0, 'I Visitors, Brazil: 62.5'],
	[1, 0, 'I Visitors, Germany: 50'],
	[0, 1, 'II Tourists, Brazil: 0'],
	[1, 1, 'II Tourists, Germany: not rated'],
	[0, 2, 'III Students, Brazil: not rated'],
	[1, 2, 'III Students, Germany: 100']
];

describe.each([
	['radar', chapterRadar, 'radar', 'r'],
	['grouped bars', groupedBars, 'bar', 'x'],
	['dot plot', dotPlot, 'line', 'x']
] as const)('%s', (_name, draw, type, axis) => {
	const { config, points } = draw(labels, series, colours, texts, String);

	test('holds each value as it is; what is not rated is null, never 0', () => {
		expect(config.type).toBe(type);
		expect(config.data.datasets.map(({ label, data }) => [label, data])).toEqual([
			['Brazil', [62.5, 0, null]],
			['Germany', [50, null, 100]]
		]);
		expect(config.data.labels).toHaveLength(3);
	});

	test('runs from 0 to 100 whatever the values', () => {
		expect(config.options?.scales?.[axis]).toMatchObject({ min: 0, max: 100 });
	});

	test('the keyboard walks label by label through every value, those without a number as well', () => {
		expect(points).toEqual(
			words.map(([dataset, index, said]) => ({ dataset, index, words: said }))
		);
	});

	test('says which series is which, and nothing moves on its own', () => {
		expect(config.options?.plugins?.legend).toMatchObject({ display: true });
		expect(config.options?.animation).toBe(false);
	});

	test('a mark is written into the picture', () => {
		const marked = draw(labels, series, colours, { ...texts, mark: ['Demonstration'] }, String);
		expect(marked.config.options?.plugins?.title).toMatchObject({
			display: true,
			text: ['Demonstration']
		});
		expect(config.options?.plugins?.title).toMatchObject({ display: false });
	});

	test('does not change the values that it was given', () => {
		expect(config.data.datasets[0]?.data).not.toBe(series[0]?.scores);
	});
});

test('lines of a radar differ in dash and point, and are broken at a gap', () => {
	const [first, second] = chapterRadar(labels, series, colours, texts, String).config.data
		.datasets as { borderDash: number[]; pointStyle: string; spanGaps: boolean }[];
	expect(first?.borderDash).not.toEqual(second?.borderDash);
	expect(first?.pointStyle).not.toBe(second?.pointStyle);
	expect(first?.spanGaps).toBe(false);
});

test('bars side by side are filled and hollow in turn', () => {
	expect(groupedBars(labels, series, colours, texts, String).config.data.datasets).toMatchObject([
		{ backgroundColor: '#a', borderColor: '#a' },
		{ backgroundColor: '#3', borderColor: '#b' }
	]);
});

test('dots are not joined: categories have no order', () => {
	expect(dotPlot(labels, series, colours, texts, String).config).toMatchObject({
		options: { indexAxis: 'y' },
		data: { datasets: [{ showLine: false }, { showLine: false }] }
	});
});

test('the table twin has the same numbers, and words where there is none', () => {
	expect(seriesTwin('Chapter', labels, series, 'not rated', String)).toEqual({
		first: 'Chapter',
		columns: ['Brazil', 'Germany'],
		rows: [
			{ label: 'I Visitors', cells: ['62.5', '50'] },
			{ label: 'II Tourists', cells: ['0', 'not rated'] },
			{ label: 'III Students', cells: ['not rated', '100'] }
		]
	});
});

test('gaps of different kinds are told apart, by the keyboard and in the twin', () => {
	const gaps = [{ label: 'Chad', scores: [null, 5], gaps: ['not assessed', ''] }];
	const drawn = dotPlot(['I', 'II'], gaps, colours, texts, String);
	expect(drawn.points.map((point) => point.words)).toEqual([
		'I, Chad: not assessed',
		'II, Chad: 5'
	]);
	expect(seriesTwin('Chapter', ['I', 'II'], gaps, 'not rated', String).rows).toEqual([
		{ label: 'I', cells: ['not assessed'] },
		{ label: 'II', cells: ['5'] }
	]);
});
