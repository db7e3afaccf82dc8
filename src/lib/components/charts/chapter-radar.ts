import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import {
	type Series,
	type SeriesTexts,
	scoreWords,
	seriesPlugins,
	seriesPoints
} from './chart-series.ts';
import { labelLines } from './label-lines.ts';
import { seriesLook } from './series-looks.ts';

/**
 * One axis a chapter, each from 0 in the middle to 100, one line a series. Where a series has no score its line is broken:
 * nothing is drawn from a gap to the middle. Pure: values in, picture out.
 */
export function chapterRadar(
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
			type: 'radar',
			data: {
				labels: labels.map((label) => labelLines(label, 16)),
				datasets: series.map(({ label, scores }, place) => {
					const { colour, point, dash } = seriesLook(place, colours);
					return {
						label,
						data: [...scores],
						spanGaps: false,
						fill: false,
						borderColor: colour,
						borderDash: dash,
						borderWidth: place === 0 ? 2.5 : 1.5,
						pointStyle: point,
						pointRadius: place === 0 ? 5 : 4,
						pointHoverRadius: 7,
						pointBackgroundColor: colour,
						pointBorderColor: colour
					};
				})
			},
			options: {
				animation: false,
				responsive: true,
				maintainAspectRatio: false,
				scales: {
					r: {
						min: 0,
						max: 100,
						ticks: {
							stepSize: 20,
							// the rim alone: further in, labels would lie under lines and points
							callback: (value) => (Number(value) === 100 ? '100' : ''),
							color: colours.muted,
							showLabelBackdrop: false
						},
						grid: { color: colours.grid },
						angleLines: { color: colours.grid },
						pointLabels: { color: colours.ink, font: { size: 11 } }
					}
				},
				plugins: {
					...seriesPlugins(texts, colours, true),
					tooltip: {
						callbacks: {
							label: ({ dataset, parsed }) => `${dataset.label}: ${words(parsed.r)}`
						}
					}
				}
			}
		}
	};
}
