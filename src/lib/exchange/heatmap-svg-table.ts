import { cornerMark, styleOf } from './heatmap-svg-cells.ts';
import type { HeatmapPicture, PictureCell } from './heatmap-svg.ts';
import { type Palette, colourOf } from './palette.ts';
import type { DrawnPart } from './picture-document.ts';
import { fitted, rectElement, textElement, wrapped } from './svg.ts';

const nameWidth = 190;
const fixedWidth = 62;
const columnWidth = 88;
const rowHeight = 22;
const headSize = 11;
const headLine = 14;

/** The table of chapters or categories: one rectangle and one text for each cell. */
export function drawnTable(picture: HeatmapPicture, palette: Palette): DrawnPart {
	const { fixed, columns, rows, medians, byRegion } = picture;
	const ink = colourOf(palette, '--ink');
	const heads = headLines(picture);
	const headHeight = Math.max(...heads.map((lines) => lines.length)) * headLine + 8;
	const edges = edgesOf(fixed.length - 1, columns.length);
	const width = nameWidth + (fixed.length - 1) * fixedWidth + columns.length * columnWidth;
	const parts = heads.flatMap((lines, at) =>
		drawnHead(lines, edges[at] ?? nameWidth, headHeight, ink)
	);
	const first = textElement(fixed[0] ?? '', 0, headHeight - 8, {
		size: headSize,
		fill: ink,
		weight: 600
	});
	parts.push(first);
	let y = headHeight;
	const row = (name: string, cells: readonly (PictureCell | string | null)[], weight = 400) => {
		const label = fitted(name, nameWidth - 8, 12);
		parts.push(textElement(label, 0, y + 15, { size: 12, fill: ink, weight }));
		cells.forEach((cell, at) =>
			parts.push(drawnCell(cell, edges[at] ?? { x: 0, width: 0 }, y, palette))
		);
		y += rowHeight;
	};
	const [overall = null, ...others] = medians;
	row(picture.median, [overall, ...fixed.slice(2).map(() => ''), ...others], 600);
	let region: string | null = null;
	for (const country of rows) {
		if (byRegion && country.region !== region) {
			({ region } = country);
			y += 6;
			parts.push(textElement(region, 0, y + 15, { size: 12, fill: ink, weight: 700 }));
			y += rowHeight;
		}
		row(country.name, [country.overall, ...country.beside, ...country.cells]);
	}
	return { text: parts.join('\n'), width, height: y };
}

/** Labels of overall, of what stands beside it and of the columns, in lines. */
function headLines({ fixed, columns }: HeatmapPicture): string[][] {
	return [
		...fixed.slice(1).map((label) => wrapped(label, fixedWidth - 4, headSize)),
		...columns.map(({ label, note }) => [
			...wrapped(label, columnWidth - 6, headSize),
			...wrapped(note, columnWidth - 6, headSize)
		])
	];
}

interface Edge {
	x: number;
	width: number;
}

function edgesOf(fixed: number, columns: number): Edge[] {
	const start = nameWidth + fixed * fixedWidth;
	return [
		...Array.from({ length: fixed }, (_, at) => ({
			x: nameWidth + at * fixedWidth,
			width: fixedWidth
		})),
		...Array.from({ length: columns }, (_, at) => ({
			x: start + at * columnWidth,
			width: columnWidth
		}))
	];
}

function drawnHead(lines: string[], edge: Edge | number, height: number, fill: string): string[] {
	if (typeof edge === 'number') return [];
	const x = edge.x + edge.width / 2;
	return lines.map((line, at) => {
		const y = height - 8 - (lines.length - 1 - at) * headLine;
		return textElement(line, x, y, { size: headSize, fill, anchor: 'middle' });
	});
}

function drawnCell(
	cell: PictureCell | string | null,
	{ x, width }: Edge,
	y: number,
	palette: Palette
): string {
	const middle = { size: 12, fill: colourOf(palette, '--ink'), anchor: 'middle' } as const;
	if (cell === null || typeof cell === 'string')
		return textElement(cell ?? '–', x + width / 2, y + 15, middle);
	const { fill, ink, ring } = styleOf(cell.look, palette, false);
	const box = rectElement(x + 0.5, y + 0.5, width - 1, rowHeight - 1, fill);
	const inset = ring
		? rectElement(
				x + 2,
				y + 2,
				width - 4,
				rowHeight - 4,
				'none',
				`stroke="${ring}" stroke-width="2"`
			)
		: '';
	const text = { ...middle, fill: ink, italic: cell.isRange ?? false };
	const mark = cell.isPartial ? cornerMark(x + width - 0.5, y + 0.5, ink) : '';
	return `${box}${inset}${textElement(cell.text, x + width / 2, y + 15, text)}${mark}`;
}
