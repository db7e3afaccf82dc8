import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import {
	type Series,
	type SeriesTexts,
	horizontalScales,
	scoreWords,
	seriesPlugins,
	seriesPoints
} from './chart-series.ts';
import { labelLines } from './label-lines.ts';
import { seriesLook } from './series-looks.ts';

/**
 * Horizontal bars from 0 to 100, those of one label side by side in the order of the series. What has no score has no bar,
 * never one of length 0. Pure: values in, picture out.
 */
export function groupedBars(
	labels: readonly string[],
	series: readonly Series[],
	colours: ChartColours,
	texts: SeriesTexts,
	formatScore: (score: number) => string
): ChartPicture {
	const words = scoreWords(texts.notRated, formatScore);
	return {
		points: seriesPoints(labels, series, words),
		config: {
			type: 'bar',
			data: {
				labels: labels.map((label) => labelLines(label)),
				datasets: series.map(({ label, scores }, place) => {
					const { colour, filled } = seriesLook(place, colours);
					return {
						label,
						data: [...scores],
						backgroundColor: filled ? colour : colours.paper,
						borderColor: colour,
						borderWidth: 2,
						categoryPercentage: 0.78,
						barPercentage: 0.92,
						// 0 is a score: it keeps a visible sliver
						minBarLength: 3
					};
				})
			},
			options: {
				indexAxis: 'y',
				animation: false,
				responsive: true,
				maintainAspectRatio: false,
				scales: horizontalScales(texts.axis, colours),
				plugins: {
					...seriesPlugins(texts, colours, false),
					tooltip: {
						callbacks: {
							label: ({ dataset, parsed }) => `${dataset.label}: ${words(parsed.x)}`
						}
					}
				}
			}
		}
	};
}
