import { describe, expect, test } from 'vitest';
import { rasterise } from './rasterise.ts';

const svg = (fill: string, text = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect width="120" height="63" fill="${fill}"/><text x="10" y="40" font-family="Inter Variable" font-size="30">${text}</text></svg>`;

/** Width and height as the header of a PNG says. */
function sizeOf(png: Uint8Array) {
	const view = new DataView(png.buffer, png.byteOffset);
	expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
	return [view.getUint32(16), view.getUint32(20)];
}

describe('rasterise', () => {
	test('makes a PNG in the size of the drawing, several at once, each its own', async () => {
		const pictures = await Promise.all(['red', 'blue', 'red'].map((fill) => rasterise(svg(fill))));
		for (const png of pictures) expect(sizeOf(png)).toEqual([120, 63]);
		expect(pictures[0]).toEqual(pictures[2]);
		expect(pictures[0]).not.toEqual(pictures[1]);
	});

	test('writes in the font that it brings', async () => {
		const [empty, written] = await Promise.all([rasterise(svg('red')), rasterise(svg('red', 'Ü'))]);
		expect(written.length).toBeGreaterThan(empty.length);
	});

	test('refuses what is no drawing, and goes on', async () => {
		await expect(rasterise('<svg')).rejects.toThrow('No picture');
		expect(sizeOf(await rasterise(svg('red')))).toEqual([120, 63]);
	});

	test('leaves the thread that asked free', async () => {
		await rasterise(svg('green'));
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			const now = performance.now();
			longest = Math.max(longest, now - last);
			last = now;
		}, 2);
		const large = svg('red', 'Ü').replace('width="120" height="63"', 'width="4000" height="4000"');
		const started = performance.now();
		await rasterise(large);
		const took = performance.now() - started;
		clearInterval(timer);
		expect(longest).toBeLessThan(took / 2);
	});
});
