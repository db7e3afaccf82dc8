import { formatScore } from '#lib/exchange/formats.ts';
import { type Bar, type BarTexts, chapterBars } from './chapter-bars.ts';
import { chapterRadar } from './chapter-radar.ts';
import type { ChartColours } from './chart-colours.ts';
import type { ChartPicture } from './chart-picture.ts';
import type { Series, SeriesTexts } from './chart-series.ts';
import {
	type DistributionBar,
	type DistributionTexts,
	distributionBars
} from './distribution-bars.ts';
import { dotPlot } from './dot-plot.ts';
import { groupedBars } from './grouped-bars.ts';

const seriesCharts = { radar: chapterRadar, 'grouped-bars': groupedBars, 'dot-plot': dotPlot };

/** A chart as plain data: the server writes it into the page, the browser draws it. */
export type ChartDescription =
	| {
			chart: 'chapter-bars';
			bars: readonly Bar[];
			texts: BarTexts;
			/** to compare the bars with, such as medians */
			marks: readonly Series[];
	  }
	| {
			chart: keyof typeof seriesCharts;
			labels: readonly string[];
			series: readonly Series[];
			texts: SeriesTexts;
	  }
	| { chart: 'distribution'; bars: readonly DistributionBar[]; texts: DistributionTexts };

/** The picture of a described chart in the colours of a theme. */
export function chartPicture(described: ChartDescription, colours: ChartColours): ChartPicture {
	if (described.chart === 'distribution')
		return distributionBars(described.bars, colours, described.texts);
	if (described.chart === 'chapter-bars')
		return chapterBars(described.bars, colours, described.texts, formatScore, described.marks);
	const draw = seriesCharts[described.chart];
	return draw(described.labels, described.series, colours, described.texts, formatScore);
}
