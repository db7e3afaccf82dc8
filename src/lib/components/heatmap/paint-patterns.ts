import { lookStyles } from '#lib/exchange/cell-look.ts';
import { type inView, cornerOf } from './layout.ts';
import type { Picture } from './paint.ts';

type Box = [x: number, y: number];

/** The patterns of app.css on cells that are large enough: rings, hatching and dots, each on its own ground. */
export function paintPatterns(
	context: CanvasRenderingContext2D,
	picture: Picture,
	view: ReturnType<typeof inView>
) {
	const { scene, layout, scroll, paints } = picture;
	const { columns } = layout;
	const found = scene.kinds.map((): Box[] => []);
	for (let row = view.firstRow; row < view.endRow; row++)
		for (let column = view.firstColumn; column < view.endColumn; column++) {
			const kind = scene.cells[row * columns + column] ?? 0;
			const { x, y } = cornerOf(layout, scroll, { row, column });
			found[kind]?.push([x, y]);
		}
	scene.kinds.forEach(({ look }, kind) => {
		const { pattern } = lookStyles[look];
		const boxes = found[kind] ?? [];
		if (!pattern || boxes.length === 0) return;
		context.fillStyle = paints.ground[look];
		context.beginPath();
		for (const [x, y] of boxes) context.rect(x, y, layout.cellWidth, layout.cellHeight);
		context.fill();
		draw[pattern](context, picture, boxes);
	});
}

const draw = {
	ring: (context: CanvasRenderingContext2D, { layout, paints }: Picture, boxes: readonly Box[]) => {
		context.strokeStyle = paints.ring;
		context.lineWidth = 1.5;
		context.beginPath();
		for (const [x, y] of boxes)
			context.rect(x + 1.5, y + 1.5, layout.cellWidth - 3, layout.cellHeight - 3);
		context.stroke();
	},
	dots: (context: CanvasRenderingContext2D, { layout, paints }: Picture, boxes: readonly Box[]) => {
		const step = 6;
		context.fillStyle = paints.dots;
		context.beginPath();
		for (const [x, y] of boxes)
			for (let right = 2; right < layout.cellWidth - 1; right += step)
				for (let down = 2; down < layout.cellHeight - 1; down += step)
					context.rect(x + right, y + down, 2, 2);
		context.fill();
	},
	hatch: (
		context: CanvasRenderingContext2D,
		{ layout, paints }: Picture,
		boxes: readonly Box[]
	) => {
		const step = 6;
		const { cellWidth, cellHeight } = layout;
		context.strokeStyle = paints.hatch;
		context.lineWidth = 2;
		context.beginPath();
		for (const [x, y] of boxes)
			for (let at = step; at < cellWidth + cellHeight; at += step) {
				context.moveTo(x + Math.max(0, at - cellHeight), y + Math.min(at, cellHeight));
				context.lineTo(x + Math.min(at, cellWidth), y + Math.max(0, at - cellWidth));
			}
		context.stroke();
	}
};
