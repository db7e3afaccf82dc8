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
 * One row a label, one dot a series, from 0 to 100. What has no score has no dot. The rows keep their order: they are not
 * sorted by score. Pure: values in, picture out.
 */
export function dotPlot(
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
			type: 'line',
			data: {
				labels: labels.map((label) => labelLines(label)),
				datasets: series.map(({ label, scores }, place) => {
					const { colour, point } = seriesLook(place, colours);
					return {
						label,
						data: [...scores],
						showLine: false,
						pointStyle: point,
						pointRadius: 7,
						pointHoverRadius: 9,
						pointBorderWidth: 2,
						pointBackgroundColor: colour,
						pointBorderColor: colour
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
					...seriesPlugins(texts, colours, true),
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
