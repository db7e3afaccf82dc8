import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import { labelLines } from './label-lines.ts';

/** A bar: null = not rated, and then no bar is drawn (never one of length 0). */
export interface Bar {
	label: string;
	score: number | null;
}

export interface BarTexts {
	/** axis title */
	axis: string;
	/** said of what has no score */
	notRated: string;
	/** lines written into the picture, such as the demonstration's mark; empty = nothing */
	mark: readonly string[];
}

/** Horizontal bars on a fixed axis from 0 to 100, in the order given. Pure: values in, picture out. */
export function chapterBars(
	bars: readonly Bar[],
	colours: ChartColours,
	texts: BarTexts,
	formatScore: (score: number) => string
): ChartPicture {
	const words = (score: number | null) => (score === null ? texts.notRated : formatScore(score));
	return {
		points: bars.map(({ label, score }, index) => ({
			dataset: 0,
			index,
			words: `${label}: ${words(score)}`
		})),
		config: {
			type: 'bar',
			data: {
				labels: bars.map(({ label, score }) =>
					labelLines(score === null ? `${label} (${texts.notRated})` : label)
				),
				datasets: [
					{
						data: bars.map(({ score }) => score),
						backgroundColor: colours.series[0],
						barPercentage: 0.8,
						// 0 is a score: it keeps a visible sliver
						minBarLength: 3
					}
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
					legend: { display: false },
					title: {
						display: texts.mark.length > 0,
						text: [...texts.mark],
						color: colours.ink,
						font: { size: 11, weight: 'normal' }
					},
					tooltip: { callbacks: { label: ({ parsed }) => words(parsed.x) } }
				}
			}
		}
	};
}
