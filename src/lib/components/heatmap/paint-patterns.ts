import { lookStyles } from '#lib/exchange/cell-look.ts';
import { type inView, cornerOf } from './layout.ts';
import type { Picture } from './paint.ts';
import type { Paints } from './paints.ts';

export type Box = [x: number, y: number];

/** Corners of the cells in view, by their kind: what is drawn alike is drawn together, which is quicker. */
export function boxesByKind(
	{ scene, layout, scroll }: Picture,
	view: ReturnType<typeof inView>
): Box[][] {
	const { columns } = layout;
	const found = scene.kinds.map((): Box[] => []);
	for (let row = view.firstRow; row < view.endRow; row++)
		for (let column = view.firstColumn; column < view.endColumn; column++) {
			const { x, y } = cornerOf(layout, scroll, { row, column });
			found[scene.cells[row * columns + column] ?? 0]?.push([x, y]);
		}
	return found;
}

/** The patterns of app.css on cells that are large enough: rings, hatching and dots, each on its own ground. */
export function paintPatterns(
	context: CanvasRenderingContext2D,
	{ scene, layout, paints, tiles }: Picture,
	found: readonly (readonly Box[])[]
) {
	const { cellWidth, cellHeight } = layout;
	scene.kinds.forEach(({ look }, kind) => {
		const { pattern } = lookStyles[look];
		if (!pattern) return;
		const ground = paints.ground[look];
		const tile = pattern === 'ring' ? paints.ring : context.createPattern(tiles[pattern], 'repeat');
		for (const [x, y] of found[kind] ?? []) {
			context.fillStyle = tile ?? ground;
			context.fillRect(x, y, cellWidth, cellHeight);
			if (pattern !== 'ring') continue;
			context.fillStyle = ground;
			context.fillRect(x + ring, y + ring, cellWidth - 2 * ring, cellHeight - 2 * ring);
		}
	});
}

/** Width of a ring with the line between cells that covers a part of it. */
const ring = 2.5;
const tileSize = 6;

/** Pieces that repeat: dots and hatching on their grounds. */
export interface Tiles {
	dots: HTMLCanvasElement;
	hatch: HTMLCanvasElement;
}

/** The tiles of a theme. */
export function tilesOf(paints: Paints, make: () => HTMLCanvasElement): Tiles {
	const tile = (
		ground: string,
		line: string,
		draw: (context: CanvasRenderingContext2D) => void
	) => {
		const canvas = Object.assign(make(), { width: tileSize, height: tileSize });
		const context = canvas.getContext('2d');
		if (!context) return canvas;
		context.fillStyle = ground;
		context.fillRect(0, 0, tileSize, tileSize);
		context.fillStyle = line;
		draw(context);
		return canvas;
	};
	return {
		dots: tile(paints.ground.not_applicable, paints.dots, (context) =>
			context.fillRect(2, 2, 2, 2)
		),
		hatch: tile(paints.ground.not_rated, paints.hatch, (context) => {
			for (let at = 0; at < tileSize; at++) context.fillRect(at, tileSize - 1 - at, 2, 1);
		})
	};
}
