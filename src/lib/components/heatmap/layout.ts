/** What a drawn heatmap is laid out from. Lengths are CSS pixels. */
export interface HeatmapSize {
	width: number;
	height: number;
	rows: number;
	columns: number;
	/** whether rows stand by region, so that regions are marked at the side */
	hasRegions: boolean;
}

/** Where everything stands. Heads and names stay, cells scroll under them. */
export interface Layout extends HeatmapSize {
	cellWidth: number;
	cellHeight: number;
	/** widths at the side: strip of regions, names, overall scores; `left` = all of it */
	strip: number;
	names: number;
	overall: number;
	left: number;
	/** heights at the top: band of chapters, labels of columns, medians; `top` = all of it */
	band: number;
	labels: number;
	medians: number;
	top: number;
}

export interface Scroll {
	x: number;
	y: number;
}

/** A cell; column −1 is overall, −2 the name, row −1 the head of a column, −2 the median. */
export interface Place {
	row: number;
	column: number;
}
export const overallColumn = -1;
export const nameColumn = -2;
export const headRow = -1;
export const medianRow = -2;

const gap = 4;
/** Names of countries and labels of columns are readable from these cell sizes on. */
const leastForNames = 11;
const leastForLabels = 10;
/** Below this width there is room for shorter names only. */
const narrow = 640;
/** Cells of the levels of zoom beyond the first two. */
const closer = [
	{ cellWidth: 12, cellHeight: 16 },
	{ cellWidth: 16, cellHeight: 18 },
	{ cellWidth: 24, cellHeight: 20 },
	{ cellWidth: 32, cellHeight: 24 },
	{ cellWidth: 48, cellHeight: 32 }
];
const reading = { cellWidth: 5, cellHeight: 15 };

/** The level of zoom that a reader meets first: names can be read, and all columns are in view where there is room. */
export const readingLevel = 1;

/** The levels of zoom, from the whole picture to cells with numbers. */
export function layouts(size: HeatmapSize): Layout[] {
	const { columns, rows, width, height } = size;
	const small = withCells(size, 1, 1);
	const whole = withCells(
		size,
		Math.max(1, (width - small.left) / Math.max(1, columns)),
		Math.max(1, (height - small.top) / Math.max(1, rows))
	);
	const named = withCells(size, 1, reading.cellHeight);
	const fitting = (width - named.left) / Math.max(1, columns);
	const first = withCells(size, Math.max(reading.cellWidth, fitting), reading.cellHeight);
	const more = closer
		.filter(({ cellWidth }) => cellWidth > first.cellWidth + 1)
		.map(({ cellWidth, cellHeight }) => withCells(size, cellWidth, cellHeight));
	return [whole, first, ...more];
}

function withCells(size: HeatmapSize, cellWidth: number, cellHeight: number): Layout {
	const hasNames = cellHeight >= leastForNames;
	const strip = size.hasRegions ? 18 : 0;
	const names = hasNames ? (size.width < narrow ? 96 : 150) : 0;
	const overall = hasNames ? 34 : 12;
	const band = 20;
	const labels = cellWidth >= leastForLabels ? 46 : 15;
	const medians = hasNames ? Math.min(cellHeight, 22) : 12;
	return {
		...size,
		cellWidth,
		cellHeight,
		strip,
		names,
		overall,
		left: strip + names + overall + gap,
		band,
		labels,
		medians,
		top: band + labels + medians + gap
	};
}

/** Size of everything together, for the scrolling box. */
export function extentOf({ left, top, cellWidth, cellHeight, rows, columns }: Layout) {
	return { width: left + cellWidth * columns, height: top + cellHeight * rows };
}

/** What lies at a point of the picture, by arithmetic alone; null where there is nothing. */
export function placeAt(layout: Layout, scroll: Scroll, x: number, y: number): Place | null {
	const { left, top, cellWidth, cellHeight, rows, columns, strip, names, band, labels } = layout;
	const row = y < top ? headRowAt(y, band + labels) : Math.floor((y - top + scroll.y) / cellHeight);
	const column =
		x < left
			? x < strip + names
				? nameColumn
				: overallColumn
			: Math.floor((x - left + scroll.x) / cellWidth);
	if (x < 0 || y < 0 || row >= rows || column >= columns) return null;
	return { row, column };
}

function headRowAt(y: number, head: number): number {
	return y < head ? headRow : medianRow;
}

/** Left and upper edge of a cell in the picture. */
export function cornerOf(
	{ left, top, cellWidth, cellHeight }: Layout,
	scroll: Scroll,
	place: Place
) {
	return {
		x: left + place.column * cellWidth - scroll.x,
		y: top + place.row * cellHeight - scroll.y
	};
}

/** Edges and size of a place in the picture; places of the heads stand still where cells scroll under them. */
export function boxOf(layout: Layout, scroll: Scroll, place: Place) {
	const { strip, names, overall, band, labels, cellWidth, cellHeight } = layout;
	const { x, y } = cornerOf(layout, scroll, place);
	const across = place.column < 0 ? { x: strip + names, width: overall } : { x, width: cellWidth };
	const down = place.row < 0 ? { y: band, height: labels } : { y, height: cellHeight };
	return { ...across, ...down };
}

/** Rows and columns that are in view, the last ones not included. */
export function inView(layout: Layout, scroll: Scroll) {
	const { width, height, left, top, cellWidth, cellHeight, rows, columns } = layout;
	return {
		firstRow: Math.max(0, Math.floor(scroll.y / cellHeight)),
		endRow: Math.min(rows, Math.ceil((scroll.y + height - top) / cellHeight)),
		firstColumn: Math.max(0, Math.floor(scroll.x / cellWidth)),
		endColumn: Math.min(columns, Math.ceil((scroll.x + width - left) / cellWidth))
	};
}

/** The nearest scroll position at which a cell is in view. */
export function scrollToShow(layout: Layout, scroll: Scroll, { row, column }: Place): Scroll {
	const { width, height, left, top, cellWidth, cellHeight } = layout;
	return {
		x: column < 0 ? scroll.x : nearest(scroll.x, column, cellWidth, width - left),
		y: row < 0 ? scroll.y : nearest(scroll.y, row, cellHeight, height - top)
	};
}

function nearest(scroll: number, at: number, cell: number, room: number): number {
	return Math.min(Math.max(scroll, (at + 1) * cell - room), at * cell);
}

/** The scroll position that keeps the cell under a point where it is, when the level of zoom changes. */
export function scrollAfterZoom(
	from: Layout,
	to: Layout,
	scroll: Scroll,
	x: number,
	y: number
): Scroll {
	const across = (x - from.left + scroll.x) / from.cellWidth;
	const down = (y - from.top + scroll.y) / from.cellHeight;
	return {
		x: Math.max(0, across * to.cellWidth - (x - to.left)),
		y: Math.max(0, down * to.cellHeight - (y - to.top))
	};
}
