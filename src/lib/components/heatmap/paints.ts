import { type Look, lookStyles, looks } from '#lib/exchange/cell-look.ts';

/** The colours of a theme, ready to draw with. */
export interface Paints {
	/** of cells that are too small for a pattern, and of cells with their pattern and text */
	small: Record<Look, string>;
	ground: Record<Look, string>;
	ink: Record<Look, string>;
	/** `small` as pixels of an ImageData, in the order of `looks` */
	pixels: Uint32Array;
	text: string;
	muted: string;
	paper: string;
	line: string;
	strong: string;
	ring: string;
	dots: string;
	hatch: string;
	focus: string;
	font: string;
}

/** The paints of the theme that an element stands in; `light-dark()` and variables are resolved by the browser. */
export function paintsOf(element: HTMLElement): Paints {
	const before = element.style.color;
	const colour = (name: string) => {
		element.style.color = `var(${name})`;
		return getComputedStyle(element).color;
	};
	const paints = paintsFrom(colour, getComputedStyle(element).fontFamily);
	element.style.color = before;
	return paints;
}

/** The paints of colours by their names in app.css; each is given as `rgb(…)` or `#rrggbb`. */
export function paintsFrom(colour: (name: string) => string, font: string): Paints {
	const of = (part: 'small' | 'ground' | 'ink') =>
		Object.fromEntries(looks.map((look) => [look, colour(lookStyles[look][part])])) as Record<
			Look,
			string
		>;
	const small = of('small');
	return {
		small,
		ground: of('ground'),
		ink: of('ink'),
		pixels: Uint32Array.from(looks, (look) => pixelOf(small[look])),
		text: colour('--ink'),
		muted: colour('--muted'),
		paper: colour('--paper'),
		line: colour('--line'),
		strong: colour('--line-strong'),
		ring: colour('--none-line'),
		dots: colour('--dots-line'),
		hatch: colour('--hatch-line'),
		focus: colour('--focus'),
		font
	};
}

/** A colour as it lies in an ImageData: red first, opaque. Typed arrays of every machine with a browser are little-endian. */
export function pixelOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = colour.startsWith('#')
		? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
		: (colour.match(/\d+(\.\d+)?/g) ?? []).map(Number);
	return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
