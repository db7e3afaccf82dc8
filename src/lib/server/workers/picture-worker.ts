import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import decompress from 'wawoff2/decompress.js';
import type { PictureAnswer, PictureRequest } from '../rasterise.ts';

// Makes pictures from SVG beside the server. The renderer and the font are made ready once, for all of them.

const { resolve } = createRequire(import.meta.url);
const inter = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

async function prepared(): Promise<Uint8Array> {
	await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
	return await decompress(readFileSync(resolve(inter)));
}

function pngOf(svg: string, font: Uint8Array): Uint8Array {
	const options = {
		fontBuffers: [font],
		defaultFontFamily: 'Inter Variable',
		loadSystemFonts: false
	};
	const drawing = new Resvg(svg, { font: options });
	try {
		const image = drawing.render();
		// the bytes lie in the renderer's memory until they are copied
		const png = image.asPng().slice();
		image.free();
		return png;
	} finally {
		drawing.free();
	}
}

const ready = prepared();
parentPort?.on('message', async ({ id, svg }: PictureRequest) => {
	const answer = async (): Promise<PictureAnswer> => {
		try {
			return { id, png: pngOf(svg, await ready) };
		} catch (error) {
			return { id, fault: String(error) };
		}
	};
	parentPort?.postMessage(await answer());
});
