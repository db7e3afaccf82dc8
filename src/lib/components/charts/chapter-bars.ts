import type { ChartConfiguration } from 'chart.js';

/** A bar: null = not rated, and then no bar is drawn (never one of length 0). */
export interface Bar {
	label: string;
	score: number | null;
}

/** Colours come from the page's style, so that the chart follows the theme. */
export interface BarColours {
	bar: string;
	ink: string;
	grid: string;
}

export interface BarTexts {
	/** axis title */
	axis: string;
	/** said in the tooltip of what has no score */
	notRated: string;
	/** lines written into the picture, such as the demonstration's mark; empty = nothing */
	mark: readonly string[];
}

/** Horizontal bars on a fixed axis from 0 to 100, in the order given. Pure: values in, configuration out. */
export function chapterBars(
	bars: readonly Bar[],
	colours: BarColours,
	texts: BarTexts,
	formatScore: (score: number) => string
): ChartConfiguration<'bar', (number | null)[], string[]> {
	return {
		type: 'bar',
		data: {
			labels: bars.map(({ label, score }) =>
				inLines(score === null ? `${label} (${texts.notRated})` : label)
			),
			datasets: [
				{
					data: bars.map(({ score }) => score),
					backgroundColor: colours.bar,
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
				tooltip: {
					callbacks: {
						label: ({ parsed }) => (parsed.x === null ? texts.notRated : formatScore(parsed.x))
					}
				}
			}
		}
	};
}

/** Longest line of a label: longer ones would be cut off on a narrow screen. */
const longestLine = 20;

/** A label broken between words; Chart.js draws a list as lines. */
function inLines(label: string): string[] {
	return label.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > longestLine) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}
