import type { DrawnCell } from '#lib/exchange/drawn-cell.ts';
import { cornerOf, inView } from './layout.ts';
import type { Picture } from './paint.ts';
import type { Segment } from './scene.ts';

/** Columns that are too narrow for their labels have the number of every fifth one. */
const leastForLabels = 10;
const every = 5;

/** Names, overall scores and regions at the side; chapters, labels and medians at the top. */
export function paintHeads(context: CanvasRenderingContext2D, picture: Picture) {
	paintTop(context, picture);
	paintSide(context, picture);
}

function paintSide(context: CanvasRenderingContext2D, picture: Picture) {
	const { layout, scroll, scene, paints } = picture;
	const { top, width, height, left, strip, names, overall, cellHeight } = layout;
	const view = inView(layout, scroll);
	context.save();
	context.beginPath();
	context.rect(0, top, Math.min(left, width), height - top);
	context.clip();
	context.textBaseline = 'middle';
	for (let row = view.firstRow; row < view.endRow; row++) {
		const country = scene.rows[row];
		if (!country) continue;
		const { y } = cornerOf(layout, scroll, { row, column: 0 });
		const box = { x: strip + names, y, width: overall, height: cellHeight };
		paintBox(context, picture, country.overall, box, names > 0);
		if (names === 0) continue;
		context.fillStyle = paints.text;
		context.textAlign = 'start';
		context.font = `12px ${paints.font}`;
		context.fillText(
			fitting(context, country.name, names - 8),
			strip + 4,
			y + cellHeight / 2 + 0.5
		);
	}
	for (const region of scene.regions) paintRegion(context, picture, region);
	context.restore();
}

function paintTop(context: CanvasRenderingContext2D, picture: Picture) {
	const { layout, scroll, scene, paints } = picture;
	const { left, top, width, band, labels, medians, cellWidth, strip, names, overall } = layout;
	const y = band + labels;
	const middle = scene.medians[0];
	const withText = names > 0;
	if (withText) paintCorner(context, picture);
	if (middle)
		paintBox(
			context,
			picture,
			middle,
			{ x: strip + names, y, width: overall, height: medians },
			withText
		);
	context.save();
	context.beginPath();
	context.rect(left, 0, width - left, top);
	context.clip();
	const view = inView(layout, scroll);
	for (let column = view.firstColumn; column < view.endColumn; column++) {
		const { x } = cornerOf(layout, scroll, { row: 0, column });
		const median = scene.medians[column + 1];
		const box = { x, y, width: cellWidth, height: medians };
		if (median) paintBox(context, picture, median, box, cellWidth >= 21);
		paintLabel(context, picture, column, x);
	}
	context.fillStyle = paints.text;
	scene.chapters.forEach((chapter) => paintChapter(context, picture, chapter));
	context.restore();
}

/** What the rows and columns at the edges are. */
function paintCorner(context: CanvasRenderingContext2D, { layout, scene, paints }: Picture) {
	const { strip, names, overall, band, labels, medians } = layout;
	context.textBaseline = 'middle';
	context.fillStyle = paints.text;
	context.font = `600 12px ${paints.font}`;
	context.textAlign = 'start';
	context.fillText(scene.corner.median, strip + 4, band + labels + medians / 2 + 0.5);
	context.fillStyle = paints.muted;
	context.font = `11px ${paints.font}`;
	context.textAlign = 'end';
	context.fillText(scene.corner.overall, strip + names + overall, band + labels - 8);
}

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

function paintBox(
	context: CanvasRenderingContext2D,
	{ paints }: Picture,
	{ look, text }: DrawnCell,
	{ x, y, width, height }: Box,
	withText: boolean
) {
	context.fillStyle = withText ? paints.ground[look] : paints.small[look];
	context.fillRect(x, y, width, height);
	if (!withText) return;
	context.fillStyle = paints.ink[look];
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	context.font = `${Math.min(12, height - 3)}px ${paints.font}`;
	context.fillText(text, x + width / 2, y + height / 2 + 0.5);
}

/** A column's label stands upright; narrow ones are numbered. */
function paintLabel(
	context: CanvasRenderingContext2D,
	{ layout, scene, paints }: Picture,
	column: number,
	x: number
) {
	const { cellWidth, band, labels } = layout;
	const label = scene.columns[column] ?? '';
	context.fillStyle = paints.muted;
	context.font = `11px ${paints.font}`;
	if (cellWidth >= leastForLabels) {
		context.save();
		context.translate(x + cellWidth / 2, band + labels - 4);
		context.rotate(-Math.PI / 2);
		context.textAlign = 'start';
		context.textBaseline = 'middle';
		context.fillText(label, 0, 0.5);
		context.restore();
		return;
	}
	const number = Number(label.split('.').at(-1));
	if (number % every !== 0 || cellWidth * every < 18) return;
	context.textAlign = 'center';
	context.textBaseline = 'alphabetic';
	context.font = `10px ${paints.font}`;
	context.fillText(String(number), x + cellWidth / 2, band + labels - 4);
}

function paintChapter(
	context: CanvasRenderingContext2D,
	{ layout, scroll, paints }: Picture,
	{ label, start, end }: Segment
) {
	const { band, width, left, top } = layout;
	const from = cornerOf(layout, scroll, { row: 0, column: start }).x;
	const to = cornerOf(layout, scroll, { row: 0, column: end }).x;
	const [shownFrom, shownTo] = [Math.max(from, left), Math.min(to, width)];
	if (shownTo <= shownFrom) return;
	if (start > 0) {
		context.fillStyle = paints.text;
		context.fillRect(from - 0.5, 0, 1, top);
	}
	const room = shownTo - shownFrom - 8;
	context.font = `600 12px ${paints.font}`;
	const short = label.split(' ')[0] ?? '';
	const text = room < 60 ? short : fitting(context, label, room);
	if (context.measureText(text).width > room + 6) return;
	context.fillStyle = paints.text;
	context.textAlign = 'start';
	context.textBaseline = 'middle';
	context.fillText(text, shownFrom + 4, band / 2);
}

/** A region's name runs upwards along the part of it that is in view. */
function paintRegion(
	context: CanvasRenderingContext2D,
	{ layout, scroll, paints }: Picture,
	{ label, start, end }: Segment
) {
	const { top, height, left, strip } = layout;
	const from = cornerOf(layout, scroll, { row: start, column: 0 }).y;
	const to = cornerOf(layout, scroll, { row: end, column: 0 }).y;
	const [shownFrom, shownTo] = [Math.max(from, top), Math.min(to, height)];
	if (shownTo <= shownFrom) return;
	context.fillStyle = paints.text;
	if (start > 0) context.fillRect(0, from - 0.5, left, 1);
	context.save();
	context.translate(strip / 2, (shownFrom + shownTo) / 2);
	context.rotate(-Math.PI / 2);
	context.font = `600 11px ${paints.font}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	const text = fitting(context, label, shownTo - shownFrom - 4);
	if (text.length > 2) context.fillText(text, 0, 0);
	context.restore();
}

const cut = new Map<string, string>();
/** Enough for every name at every width that a session meets; then it begins anew. */
const mostCut = 5000;

/** A text that is cut where it does not fit, with an ellipsis. */
function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
	const key = `${context.font} ${Math.round(room)} ${text}`;
	const known = cut.get(key);
	if (known !== undefined) return known;
	let fits = text;
	while (fits.length > 1 && context.measureText(fits === text ? fits : `${fits}…`).width > room)
		fits = fits.slice(0, -1).trimEnd();
	const result = fits === text ? text : `${fits}…`;
	if (cut.size > mostCut) cut.clear();
	cut.set(key, result);
	return result;
}
