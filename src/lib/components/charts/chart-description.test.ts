import { describe, expect, test } from 'vitest';
import { chapterBars } from './chapter-bars.ts';
import { chapterRadar } from './chapter-radar.ts';
import { type ChartDescription, chartPicture } from './chart-description.ts';
import { distributionBars } from './distribution-bars.ts';
import { dotPlot } from './dot-plot.ts';
import { groupedBars } from './grouped-bars.ts';

const colours = {
	ink: '#1',
	muted: '#2',
	paper: '#3',
	grid: '#4',
	bins: ['#5', '#6', '#7', '#8', '#9'],
	series: ['#a', '#b']
};
const labels = ['I Visitors', 'II Tourists'];
const series = [{ label: 'Brazil', scores: [62.4, null], gaps: ['', 'not rated'] }];
const texts = { axis: 'Score', notRated: 'not rated', mark: ['generated'] };
const bars = [{ label: 'I Visitors', score: null, gap: 'not assessed' }];
const places = [{ label: '80–100', bin: 4, counts: [3] }];
const counted = { axis: 'Countries', series: ['I'], mark: [] };
const whole = (score: number) => String(Math.round(score));

describe('a description says the same after it stood in a page as text', () => {
	test.each<[ChartDescription, object]>([
		[
			{ chart: 'chapter-bars', bars, texts, marks: series },
			chapterBars(bars, colours, texts, whole, series)
		],
		[
			{ chart: 'radar', labels, series, texts },
			chapterRadar(labels, series, colours, texts, whole)
		],
		[
			{ chart: 'grouped-bars', labels, series, texts },
			groupedBars(labels, series, colours, texts, whole)
		],
		[{ chart: 'dot-plot', labels, series, texts }, dotPlot(labels, series, colours, texts, whole)],
		[
			{ chart: 'distribution', bars: places, texts: counted },
			distributionBars(places, colours, counted)
		]
	])('$chart', (described, expected) => {
		const read = JSON.parse(JSON.stringify(described)) as ChartDescription;
		// functions are compared by what they are, not by being the same ones
		expect(JSON.stringify(chartPicture(read, colours))).toBe(JSON.stringify(expected));
	});
});
