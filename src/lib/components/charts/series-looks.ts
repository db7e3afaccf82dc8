import type { ChartColours } from './chart-colours.ts';

/** How one of several series looks: told apart by point and dash (bars: filled or hollow) as well as by colour. */
export interface SeriesLook {
	colour: string;
	point: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star' | 'crossRot';
	/** lengths of dashes and gaps; empty = a whole line */
	dash: number[];
	/** whether a bar is filled, or has only its edge */
	filled: boolean;
}

const points = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot'] as const;
const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [16, 4], [5, 2]];

/** The look of a series by its place; the first one is what the chart is about. */
export function seriesLook(place: number, colours: ChartColours): SeriesLook {
	return {
		colour: colours.series[place % colours.series.length] ?? colours.ink,
		point: points[place % points.length] ?? 'circle',
		dash: [...(dashes[place % dashes.length] ?? [])],
		filled: place % 2 === 0
	};
}
