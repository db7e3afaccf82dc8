import { type Look, looks } from './cell-look.ts';
import { styleOf } from './heatmap-svg-cells.ts';
import type { HeatmapPicture } from './heatmap-svg.ts';
import { type Palette, colourOf } from './palette.ts';
import type { DrawnPart } from './picture-document.ts';
import { fitted, rectElement, textElement } from './svg.ts';

const nameWidth = 170;
const overallWidth = 36;
const gap = 4;
const cellWidth = 9;
const rowHeight = 14;
const bandHeight = 20;
const labelHeight = 46;
const left = nameWidth + overallWidth + gap;
const top = bandHeight + labelHeight;

/** The heatmap of all articles: cells of one look are one path, so that 30,000 of them stay a small file. */
export function drawnDense(picture: HeatmapPicture, palette: Palette): DrawnPart {
	const { rows, columns, medians, byRegion } = picture;
	const places: number[] = [];
	const parts: string[] = [];
	const ink = colourOf(palette, '--ink');
	let y = top + rowHeight + gap;
	rows.forEach(({ name, region, overall }, at) => {
		if (byRegion && rows[at - 1]?.region !== region) {
			parts.push(textElement(region, 0, y + 11, { size: 11, fill: ink, weight: 700 }));
			y += rowHeight;
		}
		places.push(y);
		const label = fitted(name, nameWidth - 6, 11);
		parts.push(textElement(label, 0, y + 11, { size: 11, fill: ink }));
		const style = styleOf(overall.look, palette, false);
		parts.push(
			rectElement(nameWidth, y, overallWidth, rowHeight, style.fill),
			textElement(overall.text, nameWidth + overallWidth / 2, y + 11, {
				size: overall.text.length > 4 ? 9 : 10,
				fill: style.ink,
				anchor: 'middle'
			})
		);
		y += rowHeight;
	});
	const grid = rows.map(({ cells }) => cells.map(({ look }) => look));
	const middles = medians.slice(1).map((median) => median?.look ?? null);
	parts.push(
		...paths(grid, places, palette),
		...paths([middles], [top], palette),
		textElement(picture.median, 0, top + 11, { size: 11, fill: ink, weight: 600 }),
		...drawnHeads(picture, palette, y)
	);
	return { text: parts.join('\n'), width: left + columns.length * cellWidth, height: y };
}

/** Neighbouring cells of one look are one box. */
function paths(
	grid: readonly (readonly (Look | null)[])[],
	places: readonly number[],
	palette: Palette
): string[] {
	const boxes = new Map<Look, string[]>();
	grid.forEach((row, at) => {
		for (let start = 0; start < row.length;) {
			const look = row[start];
			let end = start + 1;
			while (end < row.length && row[end] === look) end++;
			if (look) {
				const list = boxes.get(look) ?? [];
				boxes.set(look, list);
				const width = (end - start) * cellWidth;
				list.push(`M${left + start * cellWidth} ${places[at]}h${width}v${rowHeight}h-${width}z`);
			}
			start = end;
		}
	});
	return looks.flatMap((look) => {
		const list = boxes.get(look);
		return list ? [`<path fill="${styleOf(look, palette, true).fill}" d="${list.join('')}"/>`] : [];
	});
}

function drawnHeads(
	{ columns, medians, fixed }: HeatmapPicture,
	palette: Palette,
	bottom: number
): string[] {
	const [ink, muted] = [colourOf(palette, '--ink'), colourOf(palette, '--muted')];
	const overall = medians[0];
	const style = overall ? styleOf(overall.look, palette, false) : null;
	const middle = nameWidth + overallWidth / 2;
	const parts = [
		textElement(fixed[1] ?? '', nameWidth + overallWidth, top - 4, {
			size: 10,
			fill: muted,
			anchor: 'end'
		})
	];
	if (overall && style)
		parts.push(
			rectElement(nameWidth, top, overallWidth, rowHeight, style.fill),
			textElement(overall.text, middle, top + 11, { size: 10, fill: style.ink, anchor: 'middle' })
		);
	columns.forEach(({ label, group }, at) => {
		const x = left + at * cellWidth;
		parts.push(
			textElement(label, x + cellWidth - 2, top - 4, { size: 8, fill: muted, upright: true })
		);
		if (columns[at - 1]?.group === group) return;
		const next = columns.findIndex((column, place) => place > at && column.group !== group);
		const room = ((next < 0 ? columns.length : next) - at) * cellWidth;
		parts.push(
			textElement(fitted(group, room - 6, 11), x + 3, 13, { size: 11, fill: ink, weight: 600 }),
			rectElement(x - 0.5, 0, 1, bottom, ink)
		);
	});
	return parts;
}
