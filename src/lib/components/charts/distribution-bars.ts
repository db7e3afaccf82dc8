import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import { labelLines } from './label-lines.ts';
import { seriesLook } from './series-looks.ts';

/** A place on the axis: a bin of the scale, or a kind of answer without one. */
export interface DistributionBar {
	label: string;
	/** bin of the scale, whose colour a single series takes; null = no part of the scale */
	bin: number | null;
	/** number of countries in each series */
	counts: readonly number[];
}

export interface DistributionTexts {
	/** axis title */
	axis: string;
	/** name of each series; the legend names them where there are several */
	series: readonly string[];
	/** lines written into the picture, such as the demonstration's mark; empty = nothing */
	mark: readonly string[];
}

/** How many countries fall where: one bar for each place and series. A count of 0 is a number and has its words. */
export function distributionBars(
	bars: readonly DistributionBar[],
	colours: ChartColours,
	texts: DistributionTexts
): ChartPicture {
	const several = texts.series.length > 1;
	const words = (bar: DistributionBar, dataset: number) =>
		`${bar.label}${several ? `, ${texts.series[dataset]}` : ''}: ${bar.counts[dataset] ?? 0}`;
	return {
		points: bars.flatMap((bar, index) =>
			texts.series.map((_, dataset) => ({ dataset, index, words: words(bar, dataset) }))
		),
		config: {
			type: 'bar',
			data: {
				labels: bars.map(({ label }) => labelLines(label)),
				datasets: texts.series.map((label, dataset) => ({
					label,
					data: bars.map(({ counts }) => counts[dataset] ?? 0),
					...(several ? seriesFill(dataset, colours) : scaleFill(bars, colours)),
					categoryPercentage: 0.85,
					barPercentage: 0.95
				}))
			},
			options: {
				indexAxis: 'y',
				animation: false,
				responsive: true,
				maintainAspectRatio: false,
				scales: {
					x: {
						min: 0,
						title: { display: true, text: texts.axis, color: colours.ink },
						ticks: { color: colours.ink, precision: 0 },
						grid: { color: colours.grid }
					},
					y: { ticks: { color: colours.ink, autoSkip: false }, grid: { display: false } }
				},
				plugins: {
					legend: {
						display: several,
						align: 'start',
						labels: { color: colours.ink, boxHeight: 9 }
					},
					title: {
						display: texts.mark.length > 0,
						text: [...texts.mark],
						color: colours.ink,
						font: { size: 11, weight: 'normal' }
					},
					tooltip: {
						callbacks: {
							title: ([item]) => bars[item?.dataIndex ?? -1]?.label ?? '',
							label: ({ datasetIndex, parsed }) =>
								several
									? `${texts.series[datasetIndex]}: ${parsed.x}`
									: `${texts.axis}: ${parsed.x}`
						}
					}
				}
			}
		}
	};
}

/** The bars of one series have the colours of the scale. */
function scaleFill(bars: readonly DistributionBar[], colours: ChartColours) {
	return {
		backgroundColor: bars.map(({ bin }) =>
			bin === null ? colours.grid : (colours.bins[bin] ?? '')
		),
		// the lightest bin is nearly as light as the page
		borderColor: colours.muted,
		borderWidth: 1
	};
}

/** Those of several are filled or hollow: told apart without their colour as well. */
function seriesFill(place: number, colours: ChartColours) {
	const { colour, filled } = seriesLook(place, colours);
	return { backgroundColor: filled ? colour : colours.paper, borderColor: colour, borderWidth: 2 };
}
