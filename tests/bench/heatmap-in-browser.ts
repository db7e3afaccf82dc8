import { imageOf, paintHeatmap } from '#lib/components/heatmap/paint.ts';
import { tilesOf } from '#lib/components/heatmap/paint-patterns.ts';
import { type Layout, layouts } from '#lib/components/heatmap/layout.ts';
import { type Paints, paintsFrom } from '#lib/components/heatmap/paints.ts';
import { type Scene, pixelsOf, sceneOf } from '#lib/components/heatmap/scene.ts';
import { answerSigns } from '#lib/domain/answer-sign.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import type { EncodedHeatmap } from '#lib/exchange/article-rows.ts';

// Runs in the browser: the heatmap's own drawing beside a plain ImageData of as many pixels.

export interface PaintTimes {
	/** milliseconds of each turn */
	ours: number[];
	plain: number[];
}

const chapters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];

/** Countries by articles with answers drawn from a seed. */
function randomHeatmap(rows: number, columns: number): EncodedHeatmap {
	const random = seededRandom(1);
	const signs = () =>
		Array.from(
			{ length: columns },
			() => answerSigns[Math.floor(random() * answerSigns.length)]
		).join('');
	return {
		form: 'article',
		articles: columns,
		medians: Array.from({ length: columns + 1 }, () => ({ state: 'score', score: 50, bin: 2 })),
		columns: Array.from({ length: columns }, (_, at) => {
			const chapter = chapters[Math.floor((at / columns) * chapters.length)] ?? 'I';
			return { code: `${chapter}.${at}`, title: 'Title', chapter, articles: 1, counts: true };
		}),
		rows: Array.from({ length: rows }, (_, at) => ({
			iso3: `A${at}`,
			name: `Country number ${at}`,
			region: regions[Math.floor((at / rows) * regions.length)] ?? '',
			overall: { state: 'score', score: 100 * random(), bin: 2, nAnswered: 1, nApplicable: 1 },
			range: null,
			coverage: 1,
			rank: 1,
			lawChanges: 0,
			revisions: 0,
			signs: signs(),
			evidence: '0'.repeat(columns),
			before: null,
			reasons: null
		}))
	};
}

/** Times of drawing at a level of zoom, in turns. Reading one pixel back makes the browser finish what it put off. */
export function paintTimes(
	colours: Record<string, string>,
	size: { width: number; height: number; rows: number; columns: number },
	level: number,
	turns: number
): PaintTimes {
	const scene = sceneOf(randomHeatmap(size.rows, size.columns), new Map(), true);
	const paints = paintsFrom((name) => colours[name] ?? '#000000', 'sans-serif');
	const layout = layouts({ ...size, hasRegions: true })[level];
	const canvas = document.createElement('canvas');
	document.body.append(Object.assign(canvas, { width: size.width, height: size.height }));
	const context = canvas.getContext('2d');
	if (!context || !layout) throw new Error('No canvas, or no such level.');
	const timed = (draw: () => void) => {
		const start = performance.now();
		draw();
		context.getImageData(0, 0, 1, 1);
		return performance.now() - start;
	};
	const draws = {
		ours: () => drawOurs(context, scene, paints, layout),
		plain: () => context.putImageData(plainImage(scene, paints, size), 0, 0)
	};
	const times: PaintTimes = { ours: [], plain: [] };
	for (let turn = -5; turn < turns; turn++)
		for (const name of ['ours', 'plain'] as const) {
			const time = timed(draws[name]);
			if (turn >= 0) times[name].push(time);
		}
	canvas.remove();
	return times;
}

function drawOurs(context: CanvasRenderingContext2D, scene: Scene, paints: Paints, layout: Layout) {
	const make = () => document.createElement('canvas');
	const [image, tiles] = [imageOf(scene, paints, make), tilesOf(paints, make)];
	const cursor = { row: 3, column: 3 };
	paintHeatmap(context, {
		scene,
		layout,
		paints,
		image,
		tiles,
		scroll: { x: 0, y: 0 },
		ratio: 1,
		cursor
	});
}

/** Every pixel of the picture from the cell that it lies in, and nothing else: no head, no line, no pattern. */
function plainImage(
	scene: Scene,
	paints: Paints,
	{ width, height, rows, columns }: { width: number; height: number; rows: number; columns: number }
) {
	const image = new ImageData(width, height);
	const pixels = new Uint32Array(image.data.buffer);
	const cells = pixelsOf(scene, paints.pixels);
	for (let y = 0; y < height; y++) {
		const row = Math.floor((y * rows) / height) * columns;
		for (let x = 0; x < width; x++)
			pixels[y * width + x] = cells[row + Math.floor((x * columns) / width)] ?? 0;
	}
	return image;
}
