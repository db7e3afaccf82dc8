export const paletteThemes = ['light', 'dark'] as const;
export type PaletteTheme = (typeof paletteThemes)[number];

/** Colours by their names, such as `--bin-0`, of one theme. */
export type Palette = ReadonlyMap<string, string>;

/** `--name: light-dark(#rrggbb, #rrggbb);` */
const declaration = /(--[a-z0-9-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/g;

/** The colours that a style sheet declares for both themes: pictures are drawn with those of the pages. */
export function paletteOf(css: string, theme: PaletteTheme): Palette {
	const found = [...css.matchAll(declaration)];
	return new Map(
		found.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark])
	);
}

/** A colour of a palette. Throws where there is none of that name: the style sheet is ours. */
export function colourOf(palette: Palette, name: string): string {
	const colour = palette.get(name);
	if (!colour) throw new Error(`No colour ${name}`);
	return colour;
}
