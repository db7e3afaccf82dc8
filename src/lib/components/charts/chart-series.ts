import type { ChartOptions } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { ChartPoint } from './chart-picture.ts';

/** Values of several countries (or medians) for the same list of chapters or categories. Null = no value, never 0. */
export interface Series {
	label: string;
	scores: readonly (number | null)[];
	/** what is said where there is no score, one text a value; "not rated" and the like unless given */
	gaps?: readonly string[];
}

export interface SeriesTexts {
	/** axis title */
	axis: string;
	/** said of what has no score */
	notRated: string;
	/** lines written into the picture, such as the demonstration's mark; empty = nothing */
	mark: readonly string[];
}

/** Every value, label by label and within a label series by series: what belongs together is heard together. */
export function seriesPoints(
	labels: readonly string[],
	series: readonly Series[],
	words: ScoreWords
): ChartPoint[] {
	return labels.flatMap((label, index) =>
		series.map(({ label: name, scores, gaps }, dataset) => ({
			dataset,
			index,
			words: `${label}, ${name}: ${words(scores[index] ?? null, gaps?.[index])}`
		}))
	);
}

/** The words of a value; of a gap its own words, where it has some. */
export type ScoreWords = (score: number | null, gap?: string) => string;

export function scoreWords(notRated: string, formatScore: (score: number) => string): ScoreWords {
	return (score, gap) => (score === null ? (gap ?? notRated) : formatScore(score));
}

/** Legend above and mark of a chart of several series. */
export function seriesPlugins(
	{ mark }: SeriesTexts,
	colours: ChartColours,
	usePointStyle: boolean
): NonNullable<ChartOptions['plugins']> {
	return {
		legend: {
			display: true,
			position: 'top',
			align: 'start',
			labels: { color: colours.ink, usePointStyle, boxHeight: 9 }
		},
		title: {
			display: mark.length > 0,
			text: [...mark],
			color: colours.ink,
			font: { size: 11, weight: 'normal' }
		}
	};
}

/** Horizontal charts: scores from 0 to 100 along, labels one below the other. */
export function horizontalScales(
	axis: string,
	colours: ChartColours
): NonNullable<ChartOptions<'bar' | 'line'>['scales']> {
	return {
		x: {
			type: 'linear',
			min: 0,
			max: 100,
			title: { display: true, text: axis, color: colours.ink },
			ticks: { color: colours.ink, stepSize: 20 },
			grid: { color: colours.grid }
		},
		y: {
			type: 'category',
			// no dot lies on the edge
			offset: true,
			ticks: { color: colours.ink, autoSkip: false },
			grid: { display: true, color: colours.grid }
		}
	};
}
