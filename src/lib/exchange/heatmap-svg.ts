import type { Look } from './cell-look.ts';
import type { DrawnCell } from './drawn-cell.ts';
import { type DrawnPart, drawnDense } from './heatmap-svg-dense.ts';
import { drawnTable } from './heatmap-svg-table.ts';
import { cornerMark, patternDefinitions, styleOf } from './heatmap-svg-cells.ts';
import { type Palette, colourOf } from './palette.ts';
import { escapeXml, rectElement, textElement, wrapped } from './svg.ts';

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

const margin = 24;
const titleSize = 20;
const noteSize = 12;
const lineHeight = 18;
const legendHeight = 26;

/** The heatmap as it stands on the screen as a picture that can be cited by itself. Pure: values in, SVG text out. */
export function heatmapSvg(picture: HeatmapPicture, palette: Palette): string {
	const table = (picture.isDense ? drawnDense : drawnTable)(picture, palette);
	const width = Math.max(table.width, 640) + 2 * margin;
	const inner = width - 2 * margin;
	const ink = colourOf(palette, '--ink');
	const muted = colourOf(palette, '--muted');
	let y = margin;
	const body: string[] = [];
	const paragraph = (text: string, size: number, fill: string, weight?: number) => {
		for (const line of wrapped(text, inner, size)) {
			y += size * 1.35;
			body.push(textElement(line, margin, y, { size, fill, weight }));
		}
	};
	paragraph(picture.title, titleSize, ink, 600);
	for (const note of picture.notes) paragraph(note, noteSize, muted);
	const legend = drawnLegend(picture, palette, inner);
	body.push(moved(legend.text, margin, y + 12));
	y += 12 + legend.height;
	body.push(moved(table.text, margin, y + 6));
	y += 6 + table.height + lineHeight / 2;
	for (const line of picture.lines) paragraph(line, noteSize, ink);
	const height = Math.ceil(y + margin);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Inter, 'Inter Variable', system-ui, sans-serif">`,
		`<title>${escapeXml(picture.title)}</title>`,
		`<desc>${escapeXml([...picture.notes, ...picture.lines].join(' '))}</desc>`,
		`<defs>${patternDefinitions(palette)}</defs>`,
		rectElement(0, 0, width, height, colourOf(palette, '--paper')),
		...body,
		'</svg>\n'
	].join('\n');
}

function moved(text: string, x: number, y: number): string {
	return `<g transform="translate(${x} ${Math.round(y)})">${text}</g>`;
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
