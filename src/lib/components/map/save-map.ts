import { mapVariables } from './map-fill.ts';

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

/** An SVG document as an address; a `blob:` would be refused by the page's own content policy. */
export function svgAddress(svg: string): string {
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The same picture in pixels, twice as many as it measures. */
export async function pngAddress(svg: string): Promise<string> {
	const image = new Image();
	image.src = svgAddress(svg);
	await image.decode();
	const canvas = document.createElement('canvas');
	const scale = 2;
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/png');
}

export function saveAs(name: string, address: string) {
	const link = document.createElement('a');
	link.download = name;
	link.href = address;
	link.click();
}
