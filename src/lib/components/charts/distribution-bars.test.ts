import { describe, expect, test } from 'vitest';
import { distributionBars } from './distribution-bars.ts';

const colours = {
	ink: '#1',
	muted: '#2',
	paper: '#3',
	grid: '#4',
	bins: ['#b0', '#b1'],
	series: ['#s0', '#s1']
};
const one = { axis: 'Countries', series: ['Chapter'], mark: [] };
const bars = [
	{ label: '0–19', bin: 0, counts: [3] },
	{ label: '20–39', bin: 1, counts: [0] },
	{ label: 'No provision found', bin: null, counts: [2] }
];

describe('one series', () => {
	const { config, points } = distributionBars(bars, colours, one);

	test('each bar has the colour of its bin, what is no part of the scale another one', () => {
		expect(config.data.datasets).toHaveLength(1);
		expect(config.data.datasets[0]).toMatchObject({
			data: [3, 0, 2],
			backgroundColor: ['#b0', '#b1', '#4']
		});
	});

	test('needs no legend', () => {
		expect(config.options?.plugins?.legend).toMatchObject({ display: false });
	});

	test('labels are broken between words, so that none is left out', () => {
		expect(config.data.labels).toEqual([['0–19'], ['20–39'], ['No provision found']]);
	});

	test('the keyboard walks every bar, also that of a count of 0', () => {
		expect(points).toEqual([
			{ dataset: 0, index: 0, words: '0–19: 3' },
			{ dataset: 0, index: 1, words: '20–39: 0' },
			{ dataset: 0, index: 2, words: 'No provision found: 2' }
		]);
	});

	test('the axis begins at 0 and has whole numbers only', () => {
		expect(config.options?.scales?.x).toMatchObject({ min: 0, ticks: { precision: 0 } });
	});

	test('nothing moves on its own', () => {
		expect(config.options?.animation).toBe(false);
	});
});

describe('several series', () => {
	const texts = { axis: 'Countries', series: ['Own', 'Cumulative'], mark: ['Demonstration'] };
	const { config, points } = distributionBars(
		[{ label: '0–19', bin: 0, counts: [3, 4] }],
		colours,
		texts
	);

	test('stand beside each other in colours of their own, filled and hollow, named in a legend', () => {
		expect(config.data.datasets).toMatchObject([
			{ label: 'Own', data: [3], backgroundColor: '#s0', borderColor: '#s0' },
			{ label: 'Cumulative', data: [4], backgroundColor: '#3', borderColor: '#s1' }
		]);
		expect(config.options?.plugins?.legend).toMatchObject({ display: true });
	});

	test('are walked place by place', () => {
		expect(points.map(({ words }) => words)).toEqual(['0–19, Own: 3', '0–19, Cumulative: 4']);
	});

	test('a mark is written into the picture', () => {
		expect(config.options?.plugins?.title).toMatchObject({
			display: true,
			text: ['Demonstration']
		});
	});
});
