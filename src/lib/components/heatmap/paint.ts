import { type Scene, pixelsOf } from './scene.ts';
import { type Layout, type Place, type Scroll, boxOf, cornerOf, inView } from './layout.ts';
import { paintHeads } from './paint-heads.ts';
import { type Box, type Tiles, boxesByKind, paintPatterns } from './paint-patterns.ts';
import type { Paints } from './paints.ts';

/** What a picture of the heatmap is drawn from. */
export interface Picture {
	scene: Scene;
	layout: Layout;
	scroll: Scroll;
	paints: Paints;
	/** one pixel for each cell; see `imageOf` */
	image: CanvasImageSource;
	tiles: Tiles;
	/** pixels of the screen for each CSS pixel */
	ratio: number;
	/** the cell of the keyboard, when it is on the heatmap */
	cursor: Place | null;
}

/** From this size on cells have lines between them and patterns, and from the second on their texts. */
const leastForPatterns = 8;
const leastForText = { width: 21, height: 14 };

/** One pixel for each cell, in one pass: drawn large it is the heatmap. */
export function imageOf(
	scene: Scene,
	paints: Paints,
	make: () => HTMLCanvasElement
): HTMLCanvasElement {
	const image = make();
	image.width = Math.max(1, scene.columns.length);
	image.height = Math.max(1, scene.rows.length);
	if (scene.cells.length === 0) return image;
	const bytes = new Uint8ClampedArray(pixelsOf(scene, paints.pixels).buffer);
	image.getContext('2d')?.putImageData(new ImageData(bytes, image.width), 0, 0);
	return image;
}

/** Draws what is in view: the cells, what tells them apart, and their heads over them. */
export function paintHeatmap(context: CanvasRenderingContext2D, picture: Picture) {
	const { layout, paints, ratio } = picture;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.fillStyle = paints.paper;
	context.fillRect(0, 0, layout.width, layout.height);
	if (layout.rows > 0 && layout.columns > 0) {
		context.save();
		context.beginPath();
		context.rect(layout.left, layout.top, layout.width - layout.left, layout.height - layout.top);
		context.clip();
		paintCells(context, picture);
		context.restore();
	}
	paintHeads(context, picture);
	paintCursor(context, picture);
}

function paintCells(context: CanvasRenderingContext2D, picture: Picture) {
	const { layout, scroll, image } = picture;
	const { cellWidth, cellHeight } = layout;
	const view = inView(layout, scroll);
	const at = cornerOf(layout, scroll, { row: view.firstRow, column: view.firstColumn });
	const [across, down] = [view.endColumn - view.firstColumn, view.endRow - view.firstRow];
	context.imageSmoothingEnabled = false;
	context.drawImage(
		image,
		...([view.firstColumn, view.firstRow, across, down] as const),
		...([at.x, at.y, across * cellWidth, down * cellHeight] as const)
	);
	if (Math.min(cellWidth, cellHeight) >= leastForPatterns) {
		const boxes = boxesByKind(picture, view);
		paintPatterns(context, picture, boxes);
		paintLines(context, picture, view);
		if (cellWidth >= leastForText.width && cellHeight >= leastForText.height)
			paintTexts(context, picture, boxes);
	}
	paintSegments(context, picture);
}

function paintTexts(
	context: CanvasRenderingContext2D,
	{ scene, layout, paints }: Picture,
	found: readonly (readonly Box[])[]
) {
	const { cellWidth, cellHeight } = layout;
	context.font = `${Math.min(12, cellHeight - 4)}px ${paints.font}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	scene.kinds.forEach(({ look, text }, kind) => {
		context.fillStyle = paints.ink[look];
		for (const [x, y] of found[kind] ?? [])
			context.fillText(text, x + cellWidth / 2, y + cellHeight / 2 + 0.5);
	});
}

function paintLines(
	context: CanvasRenderingContext2D,
	{ layout, scroll, paints }: Picture,
	view: ReturnType<typeof inView>
) {
	const { left, top, width, height } = layout;
	context.fillStyle = paints.paper;
	for (let column = view.firstColumn; column <= view.endColumn; column++)
		context.fillRect(cornerOf(layout, scroll, { row: 0, column }).x - 0.5, top, 1, height - top);
	for (let row = view.firstRow; row <= view.endRow; row++)
		context.fillRect(left, cornerOf(layout, scroll, { row, column: 0 }).y - 0.5, width - left, 1);
}

/** Chapters and regions are told apart by lines. */
function paintSegments(
	context: CanvasRenderingContext2D,
	{ scene, layout, scroll, paints }: Picture
) {
	const { left, top, width, height } = layout;
	context.fillStyle = paints.text;
	for (const { start } of scene.chapters.slice(1))
		context.fillRect(
			cornerOf(layout, scroll, { row: 0, column: start }).x - 0.5,
			top,
			1,
			height - top
		);
	for (const { start } of scene.regions.slice(1))
		context.fillRect(
			left,
			cornerOf(layout, scroll, { row: start, column: 0 }).y - 0.5,
			width - left,
			1
		);
}

function paintCursor(
	context: CanvasRenderingContext2D,
	{ layout, scroll, paints, cursor }: Picture
) {
	if (!cursor) return;
	const { x, y, width, height } = boxOf(layout, scroll, cursor);
	context.lineWidth = 3;
	context.strokeStyle = paints.paper;
	context.strokeRect(x - 3, y - 3, width + 6, height + 6);
	context.strokeStyle = paints.focus;
	context.strokeRect(x - 1, y - 1, width + 2, height + 2);
}
