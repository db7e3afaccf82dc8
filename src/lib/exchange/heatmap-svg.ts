import type { Look } from './cell-look.ts';
import type { DrawnCell } from './drawn-cell.ts';
import { drawnDense } from './heatmap-svg-dense.ts';
import { drawnTable } from './heatmap-svg-table.ts';
import { cornerMark, patternDefinitions, styleOf } from './heatmap-svg-cells.ts';
import { type Palette, colourOf } from './palette.ts';
import { type DrawnPart, pictureDocument } from './picture-document.ts';
import { rectElement, textElement } from './svg.ts';

/** A cell of a picture; `isPartial`: not every applicable article is answered. */
export interface PictureCell extends DrawnCell {
	isPartial?: boolean;
	isRange?: boolean;
}

export interface PictureRow {
	name: string;
	region: string;
	/** overall, then what stands beside it in words */
	overall: PictureCell;
	beside: string[];
	cells: PictureCell[];
}

/** Everything that a picture of the heatmap says. */
export interface HeatmapPicture {
	title: string;
	/** what is shown, in which order, and by which rule */
	notes: readonly string[];
	/** cells so small that they have no text: one for each article */
	isDense: boolean;
	/** names of the columns before the scores, that of countries first */
	fixed: readonly string[];
	columns: readonly { label: string; note: string; group: string }[];
	median: string;
	/** overall first */
	medians: readonly (PictureCell | null)[];
	rows: readonly PictureRow[];
	/** whether rows stand by region */
	byRegion: boolean;
	legend: readonly { look: Look; text: string; words: string; isPartial?: boolean }[];
	/** source, method, dates, the demonstration's mark */
	lines: readonly string[];
}

const narrowest = 640;
const legendHeight = 26;

/** The heatmap as it stands on the screen as a picture that can be cited by itself. Pure: values in, SVG text out. */
export function heatmapSvg(picture: HeatmapPicture, palette: Palette): string {
	const { title, notes, lines } = picture;
	const table = (picture.isDense ? drawnDense : drawnTable)(picture, palette);
	const width = Math.max(table.width, narrowest);
	const parts = [
		{ drawn: drawnLegend(picture, palette, width), above: 12 },
		{ drawn: table, above: 6 }
	];
	const definitions = patternDefinitions(palette);
	return pictureDocument({ title, notes, lines, width, definitions, parts }, palette);
}

/** Swatches with their words, as many in a line as fit. */
function drawnLegend(
	{ legend, isDense }: HeatmapPicture,
	palette: Palette,
	width: number
): DrawnPart {
	const swatch = 52;
	const perLetter = 6.6;
	const parts: string[] = [];
	let x = 0;
	let y = 0;
	for (const { look, text, words, isPartial } of legend) {
		const { fill, ink, ring } = styleOf(look, palette, isDense);
		const needed = swatch + 8 + words.length * perLetter + 14;
		if (x > 0 && x + needed > width) {
			x = 0;
			y += legendHeight;
		}
		const line = ring ?? colourOf(palette, '--line');
		parts.push(
			rectElement(x, y, swatch, 18, fill, `stroke="${line}"`),
			textElement(text, x + swatch / 2, y + 13, { size: 11, fill: ink, anchor: 'middle' }),
			textElement(words, x + swatch + 6, y + 13, { size: 11, fill: colourOf(palette, '--ink') }),
			isPartial ? cornerMark(x + swatch, y, ink) : ''
		);
		x += needed;
	}
	return { text: parts.join(''), width, height: y + legendHeight };
}
