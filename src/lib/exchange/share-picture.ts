import type { CellState } from '#lib/domain/cell-state.ts';
import { pictureColours as colours } from './picture-colours.ts';
import { fittingSize, textWidth } from './text-fit.ts';
import { xmlText } from './xml-text.ts';

/*
 * Parts of the pictures that are shown where a page is shared (Open Graph): SVG as text, values in and text out. The font is
 * Inter as `rasterise` knows it; it has one weight there, so bold letters get an outline.
 */

export const pictureSize = { width: 1200, height: 630 } as const;
export const margin = 60;
export const font = 'Inter Variable';

export interface TextStyle {
	size: number;
	fill?: string;
	bold?: boolean;
	anchor?: 'start' | 'middle' | 'end';
}

export function svgText(
	x: number,
	y: number,
	text: string,
	{ size, fill = colours.ink, bold = false, anchor = 'start' }: TextStyle
): string {
	const outline = bold ? ` stroke="${fill}" stroke-width="${(size * 0.026).toFixed(2)}"` : '';
	return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${outline}>${xmlText(text)}</text>`;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export function svgBox(box: Box, fill: string, stroke: string | null = null): string {
	const line = stroke ? ` stroke="${stroke}"` : '';
	return `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" fill="${fill}"${line}/>`;
}

/** How a cell is filled: bins by colour, each kind of nothing by its own pattern. */
export function fillOf(cell: CellState): string {
	if (cell.state === 'score') return colours.bins[cell.bin] ?? colours.ground;
	if (cell.state === 'no_provision') return colours.paper;
	return `url(#${cell.state})`;
}

const patterns = `<defs>
<pattern id="not_rated" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${colours.hatchGround}"/><rect width="3" height="8" fill="${colours.hatchLine}"/></pattern>
<pattern id="not_applicable" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colours.paper}"/><circle cx="4" cy="4" r="1.4" fill="${colours.dotsLine}"/></pattern>
<pattern id="not_assessed" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colours.emptyGround}"/></pattern>
</defs>`;

/** What every picture says around its subject. */
export interface PictureFrame {
	product: string;
	/** the demonstration's mark; null for real data */
	mark: string | null;
	/** under the subject: law not practice, the day of the law, the method */
	foot: readonly string[];
}

/** A whole picture: the name of the product and the mark above, the source below, the parts between. */
export function framedSvg({ product, mark, foot }: PictureFrame, parts: readonly string[]): string {
	const { width, height } = pictureSize;
	const right = width - margin;
	const markWidth = mark === null ? 0 : textWidth(mark, 22) + 36;
	const marked = [
		svgBox(
			{ x: right - markWidth, y: 30, width: markWidth, height: 42 },
			colours.notice,
			colours.noticeLine
		),
		svgText(right - markWidth / 2, 58, mark ?? '', { size: 22, anchor: 'middle' })
	];
	const source = foot.join(' · ');
	const size = fittingSize(source, width - 2 * margin, [24, 22, 20, 18, 16]);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${patterns}
${[
	svgBox({ x: 0, y: 0, width, height }, colours.ground),
	svgBox({ x: 0, y: 0, width, height: 10 }, colours.accent),
	svgText(margin, 60, product, { size: 28, fill: colours.accent, bold: true }),
	...(mark === null ? [] : marked),
	...parts,
	svgText(margin, height - 30, source, { size, fill: colours.muted })
].join('\n')}
</svg>`;
}

/** Two decimals are more than a pixel needs. */
function round(value: number): number {
	return Math.round(value * 100) / 100;
}
