import { type CellState, binStarts } from '#lib/domain/cell-state.ts';

/** How an area of the map is filled: a bin of the scale, a kind of nothing, or not in the country list at all. */
export type MapFill = `bin-${number}` | Exclude<CellState['state'], 'score'> | 'not_listed';

export const mapFills: readonly MapFill[] = [
	...binStarts.map((_, bin): MapFill => `bin-${bin}`),
	'no_provision',
	'not_rated',
	'not_assessed',
	'not_applicable',
	'not_listed'
];

/** One line of the map's legend. */
export interface MapLegendEntry {
	fill: MapFill;
	label: string;
}

/** The fill of a country by what it shows. */
export function mapFill(cell: CellState): MapFill {
	return cell.state === 'score' ? `bin-${cell.bin}` : cell.state;
}

/** A pattern as a tile of the plane: its ground and the lines or dots on it, each by the name of its colour. */
export interface MapPattern {
	fill: MapFill;
	size: number;
	ground: MapColour;
	line: MapColour;
	/** path of lines, or a dot in the middle */
	d: string;
	width: number;
}

/** What is filled by a pattern, not by one colour: each kind of nothing looks different without colour as well. */
export const mapPatterns: readonly MapPattern[] = [
	{
		fill: 'no_provision',
		size: 4,
		ground: 'noneGround',
		line: 'noneLine',
		d: 'M2 0v4',
		width: 0.8
	},
	{
		fill: 'not_rated',
		size: 6,
		ground: 'hatchGround',
		line: 'hatchLine',
		d: 'M-1 7L7-1M-1 1L1-1M5 7L7 5',
		width: 1.6
	},
	{
		fill: 'not_applicable',
		size: 5,
		ground: 'dotsGround',
		line: 'dotsLine',
		d: 'M2 2.5h1',
		width: 1.2
	}
];

export function isPatterned(fill: MapFill): boolean {
	return mapPatterns.some((pattern) => pattern.fill === fill);
}

export type MapColour =
	| MapFill
	| 'ink'
	| 'paper'
	| 'border'
	| 'noneGround'
	| 'noneLine'
	| 'hatchGround'
	| 'hatchLine'
	| 'dotsGround'
	| 'dotsLine';

/** Where each colour of the map stands in app.css; patterns have theirs in their parts. */
export const mapVariables: Readonly<Record<string, string>> = {
	...Object.fromEntries(binStarts.map((_, bin) => [`bin-${bin}`, `--bin-${bin}`])),
	not_assessed: '--empty-ground',
	not_listed: '--paper',
	ink: '--ink',
	paper: '--paper',
	border: '--line-strong',
	noneGround: '--none-ground',
	noneLine: '--none-line',
	hatchGround: '--hatch-ground',
	hatchLine: '--hatch-line',
	dotsGround: '--dots-ground',
	dotsLine: '--dots-line'
};

/** What an area on a page is filled with; `id` stands before the names of the page's patterns. */
export function fillStyle(fill: MapFill, id: string): string {
	return isPatterned(fill) ? `url(#${id}-${fill})` : `var(${mapVariables[fill] ?? ''})`;
}
