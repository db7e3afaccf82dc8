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

export function saveAs(name: string, address: string) {
	const link = document.createElement('a');
	link.download = name;
	link.href = address;
	link.click();
}
