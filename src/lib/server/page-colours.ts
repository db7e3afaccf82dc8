import { type Palette, type PaletteTheme, paletteOf } from '#lib/exchange/palette.ts';
import css from '../../app.css?raw';

/** The colours of the pages, for pictures that are made on the server: one style sheet names them all. */
export function pageColours(theme: PaletteTheme): Palette {
	return paletteOf(css, theme);
}
