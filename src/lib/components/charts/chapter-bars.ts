import type { LegendItem } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import { type Series, scoreWords } from './chart-series.ts';
import { labelLines } from './label-lines.ts';
import { seriesLook } from './series-looks.ts';

/** labels of gaps have their words, too: longer lines keep them apart */
const longestLine = 26;

/** A bar: null = not rated, and then no bar is drawn (never one of length 0). */
export interface Bar {
	label: string;
	score: number | null;
	/** what is said where there is no score; "not rated" and the like unless given */
	gap?: string;
}

export interface BarTexts {
	/** axis title */
	axis: string;
	/** whose scores the bars are, for the legend; the axis title unless said */
	bars?: string;
	/** said of what has no score */
	notRated: string;
	/** lines written into the picture, such as the demonstration's mark; empty = nothing */
	mark: readonly string[];
}

/**
 * Horizontal bars on a fixed axis from 0 to 100, in the order given, with marks to compare them with, such as medians: one
 * score a bar. Pure: values in, picture out.
 */
export function chapterBars(
	bars: readonly Bar[],
	colours: ChartColours,
	texts: BarTexts,
	formatScore: (score: number) => string,
	marks: readonly Series[] = []
): ChartPicture {
	const words = scoreWords(texts.notRated, formatScore);
	return {
		points: bars.map(({ label, score, gap }, index) => ({
			dataset: 0,
			index,
			words: [
				`${label}: ${words(score, gap)}`,
				...marks.flatMap((mark) => {
					const found = mark.scores[index] ?? null;
					return found === null ? [] : [`${mark.label}: ${formatScore(found)}`];
				})
			].join('; ')
		})),
		config: {
			type: 'bar',
			data: {
				labels: bars.map(({ label, score, gap }) =>
					labelLines(score === null ? `${label} (${words(score, gap)})` : label, longestLine)
				),
				datasets: [
					{
						label: texts.bars ?? texts.axis,
						order: 1,
						data: bars.map(({ score }) => score),
						backgroundColor: colours.series[0],
						barPercentage: 0.8,
						// 0 is a score: it keeps a visible sliver
						minBarLength: 3
					},
					...marks.map((mark, place) => markDataset(mark, place + 1, colours))
				]
			},
			options: {
				indexAxis: 'y',
				animation: false,
				responsive: true,
				maintainAspectRatio: false,
				scales: {
					x: {
						min: 0,
						max: 100,
						title: { display: true, text: texts.axis, color: colours.ink },
						ticks: { color: colours.ink, stepSize: 20 },
						grid: { color: colours.grid }
					},
					y: { ticks: { color: colours.ink, autoSkip: false }, grid: { display: false } }
				},
				plugins: {
					legend: {
						display: marks.length > 0,
						align: 'start',
						labels: {
							usePointStyle: true,
							boxHeight: 9,
							generateLabels: () => legendItems(texts.bars ?? texts.axis, marks, colours)
						}
					},
					title: {
						display: texts.mark.length > 0,
						text: [...texts.mark],
						color: colours.ink,
						font: { size: 11, weight: 'normal' }
					},
					tooltip: {
						callbacks: {
							label: ({ dataset, datasetIndex, parsed }) =>
								datasetIndex > 0 ? `${dataset.label}: ${words(parsed.x)}` : words(parsed.x)
						}
					}
				}
			}
		}
	};
}

/** The bars first, then the marks, without the edge that they have over bars: it would eat up so small a sign. */
function legendItems(bars: string, marks: readonly Series[], colours: ChartColours): LegendItem[] {
	return [bars, ...marks.map(({ label }) => label)].map((text, place) => {
		const { colour, point } = seriesLook(place, colours);
		return {
			text,
			datasetIndex: place,
			fillStyle: colour,
			strokeStyle: colour,
			lineWidth: 1,
			fontColor: colours.ink,
			pointStyle: point
		};
	});
}

/** Marks lie over the bars: a dot in the colour of its series with an edge that shows on any bar. */
function markDataset(mark: Series, place: number, colours: ChartColours) {
	const { colour, point } = seriesLook(place, colours);
	return {
		type: 'line' as const,
		label: mark.label,
		data: [...mark.scores],
		order: 0,
		showLine: false,
		pointStyle: point,
		pointRadius: 6,
		pointHoverRadius: 8,
		pointBorderWidth: 2,
		pointBackgroundColor: colour,
		pointBorderColor: colours.paper
	};
}
