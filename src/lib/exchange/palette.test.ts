import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookStyles, looks } from './cell-look.ts';
import { colourOf, paletteOf } from './palette.ts';

const css = `:root {
	--ink: light-dark(#17212b, #e7ecef);
	--hatch: repeating-linear-gradient(135deg, var(--ink) 0 4px);
	--bin-0: light-dark(
		#ffffd9,
		#17265e
	);
}`;

test('paletteOf reads the colours of a theme and leaves the rest', () => {
	expect([...paletteOf(css, 'light')]).toEqual([
		['--ink', '#17212b'],
		['--bin-0', '#ffffd9']
	]);
	expect(paletteOf(css, 'dark').get('--bin-0')).toBe('#17265e');
});

test('a colour that is not there is loud', () => {
	expect(() => colourOf(paletteOf(css, 'dark'), '--bin-9')).toThrow('No colour --bin-9');
});

test.each(['light', 'dark'] as const)('app.css has the colours of every look, %s', (theme) => {
	const palette = paletteOf(readFileSync('src/app.css', 'utf8'), theme);
	for (const look of looks)
		for (const part of ['ground', 'ink', 'small'] as const)
			expect(colourOf(palette, lookStyles[look][part])).toMatch(/^#/);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
			const part = parseInt(colour.slice(at, at + 2), 16) / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('texts of cells have a contrast of 4.5:1, %s', (theme) => {
	const palette = paletteOf(readFileSync('src/app.css', 'utf8'), theme);
	const poor = looks.filter((look) => {
		const { ground, ink } = lookStyles[look];
		return contrast(colourOf(palette, ground), colourOf(palette, ink)) < 4.5;
	});
	expect(poor).toEqual([]);
});
