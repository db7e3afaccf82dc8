/** The colours that charts draw with, named as in app.css. */
const names = {
	ink: '--ink',
	muted: '--muted',
	paper: '--paper',
	grid: '--line',
	bins: ['--bin-0', '--bin-1', '--bin-2', '--bin-3', '--bin-4'],
	series: ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6']
} as const;

/** Colours come from the page's style, so that pictures follow the theme. */
export interface ChartColours {
	ink: string;
	muted: string;
	paper: string;
	grid: string;
	/** of the scale's bins, lowest first */
	bins: readonly string[];
	/** of lines and groups that are told apart; the first is the one that the chart is about */
	series: readonly string[];
}

/** The colours of the theme that an element stands in: `light-dark()` and variables resolved. */
export function chartColours(element: HTMLElement): ChartColours {
	const before = element.style.color;
	const colour = (name: string) => {
		element.style.color = `var(${name})`;
		return getComputedStyle(element).color;
	};
	const { bins, series, ...single } = names;
	const found = {
		ink: colour(single.ink),
		muted: colour(single.muted),
		paper: colour(single.paper),
		grid: colour(single.grid),
		bins: bins.map(colour),
		series: series.map(colour)
	};
	element.style.color = before;
	return found;
}
