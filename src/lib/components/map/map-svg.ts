import {
	type MapColour,
	type MapFill,
	type MapLegendEntry,
	isPatterned,
	mapPatterns
} from './map-fill.ts';
import { type MapOutlines, markerRadius } from './map-shapes.ts';

/** A map as a picture that can be cited by itself. */
export interface MapPicture {
	title: string;
	/** source, method, date, boundaries, the demonstration's mark: one line each */
	lines: readonly string[];
	legend: readonly MapLegendEntry[];
	/** by ISO 3166-1 alpha-3 */
	countries: ReadonlyMap<string, { fill: MapFill; faint: boolean }>;
	/** the colours of the page, resolved */
	colours: Readonly<Record<string, string>>;
	font: string;
}

const margin = 24;
const titleSize = 22;
const lineHeight = 18;
/** legend entries of one row, which are as wide as the longest needs */
const legendColumns = 4;

/** Height of a picture whose width is that of the plane. */
export function pictureHeight(outlines: MapOutlines, picture: MapPicture): number {
	return layout(outlines, picture).height;
}

/** The map with title, legend and source lines as one SVG document. Pure: values in, text out. */
export function mapSvg(outlines: MapOutlines, picture: MapPicture): string {
	const { colours, title, lines, legend, font } = picture;
	const at = layout(outlines, picture);
	const color = (name: MapColour) => colours[name] ?? 'none';
	const text = (x: number, y: number, size: number, words: string, more = '') =>
		`<text x="${x}" y="${y}" font-size="${size}" fill="${color('ink')}"${more}>${escaped(words)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${at.width}" height="${at.height}" viewBox="0 0 ${at.width} ${at.height}" font-family="${escaped(font)}">`,
		`<title>${escaped(title)}</title>`,
		`<defs>${patterns(color)}</defs>`,
		`<rect width="100%" height="100%" fill="${color('paper')}"/>`,
		text(margin, margin + titleSize, titleSize, title, ' font-weight="600"'),
		`<g transform="translate(${margin} ${at.map})" stroke="${color('border')}" stroke-width=".5">`,
		...areas(outlines, picture),
		'</g>',
		...legend.map(({ fill, label }, i) => {
			const x = margin + (i % legendColumns) * (outlines.width / legendColumns);
			const y = at.legend + Math.floor(i / legendColumns) * lineHeight;
			return `<rect x="${x}" y="${y - 11}" width="20" height="12" stroke="${color('border')}" ${filled(fill, color)}/>${text(x + 26, y, 12, label)}`;
		}),
		...lines.map((line, i) => text(margin, at.lines + i * lineHeight, 12, line)),
		'</svg>'
	].join('\n');
}

function layout(outlines: MapOutlines, { legend, lines }: MapPicture) {
	const map = 2 * margin + titleSize;
	const legendAt = map + outlines.height + 1.5 * margin;
	const linesAt = legendAt + Math.ceil(legend.length / legendColumns) * lineHeight + 10;
	return {
		width: outlines.width + 2 * margin,
		height: linesAt + lines.length * lineHeight + margin / 2,
		map,
		legend: legendAt,
		lines: linesAt
	};
}

function areas(outlines: MapOutlines, { countries, colours }: MapPicture): string[] {
	const color = (name: MapColour) => colours[name] ?? 'none';
	const shapes = Object.entries(outlines.countries).map(([iso3, shape]) => ({
		...shape,
		...(countries.get(iso3) ?? { fill: 'not_assessed' as const, faint: true })
	}));
	const style = ({ fill, faint }: { fill: MapFill; faint: boolean }) =>
		`${filled(fill, color)}${faint ? ' opacity=".25"' : ''}`;
	return [
		...outlines.others.map(({ d }) => `<path d="${d}" ${filled('not_listed', color)}/>`),
		...shapes.flatMap((shape) => (shape.d ? [`<path d="${shape.d}" ${style(shape)}/>`] : [])),
		...shapes.flatMap((shape) =>
			shape.marker
				? [`<circle cx="${shape.x}" cy="${shape.y}" r="${markerRadius}" ${style(shape)}/>`]
				: []
		)
	];
}

/** Attributes that fill an area; what is not in the country list has a broken outline as well. */
function filled(fill: MapFill, color: (name: MapColour) => string): string {
	if (isPatterned(fill)) return `fill="url(#${fill})"`;
	return `fill="${color(fill)}"${fill === 'not_listed' ? ' stroke-dasharray="2 1.5"' : ''}`;
}

function patterns(color: (name: MapColour) => string): string {
	return mapPatterns
		.map(
			({ fill, size, ground, line, d, width }) =>
				`<pattern id="${fill}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${color(ground)}"/><path d="${d}" stroke="${color(line)}" stroke-width="${width}"/></pattern>`
		)
		.join('');
}

function escaped(text: string): string {
	const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
	return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
