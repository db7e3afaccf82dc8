import { savePng } from '../save-png.ts';
import { mapVariables } from './map-fill.ts';
import type { MapOutlines } from './map-shapes.ts';
import { type MapPicture, mapSvg } from './map-svg.ts';

/** The colours of the theme that an element stands in, by the names of the map's fills and parts. */
export function mapColours(element: SVGElement | HTMLElement): Record<string, string> {
	const before = element.style.color;
	const found = Object.entries(mapVariables).map(([name, variable]) => {
		element.style.color = `var(${variable})`;
		return [name, getComputedStyle(element).color] as const;
	});
	element.style.color = before;
	return Object.fromEntries(found);
}

/** Draws the map and saves it as a file; false when the browser cannot. */
export async function saveMap(
	outlines: MapOutlines,
	picture: MapPicture,
	fileName: string,
	format: 'svg' | 'png'
): Promise<boolean> {
	// a `blob:` would be refused by the page's own content policy
	const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(mapSvg(outlines, picture))}`;
	if (format === 'png') return savePng(address, `${fileName}.png`);
	const link = document.createElement('a');
	link.download = `${fileName}.svg`;
	link.href = address;
	link.click();
	return true;
}
