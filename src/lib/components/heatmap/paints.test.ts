import { expect, test } from 'vitest';
import { lookStyles, looks } from '#lib/exchange/cell-look.ts';
import { paintsFrom, pixelOf } from './paints.ts';

test.each([
	['#010203', 0xff030201],
	['rgb(1, 2, 3)', 0xff030201],
	['rgba(255, 255, 255, 1)', 0xffffffff],
	['#000000', 0xff000000]
])('%s lies in an ImageData as red, green, blue, opaque', (colour, pixel) => {
	expect(pixelOf(colour)).toBe(pixel);
});

test('paintsFrom asks for every colour by its name', () => {
	const paints = paintsFrom((name) => `rgb(${name.length}, 0, 0)`, 'Inter');
	expect(paints.ground['bin-0']).toBe('rgb(7, 0, 0)');
	expect([...paints.pixels]).toEqual(
		looks.map((look) => pixelOf(`rgb(${lookStyles[look].small.length}, 0, 0)`))
	);
});
