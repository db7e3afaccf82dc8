import { type Palette, colourOf } from './palette.ts';
import { escapeXml, rectElement, short, textElement, wrapped } from './svg.ts';

/** A part of a picture with its size. */
export interface DrawnPart {
	text: string;
	width: number;
	height: number;
}

/** A picture that can be cited by itself: its parts between a title with notes and the lines of its source. */
export interface PictureDocument {
	title: string;
	/** what is shown, in which order, and by which rule */
	notes: readonly string[];
	/** source, method, dates, the demonstration's mark */
	lines: readonly string[];
	/** room between the margins */
	width: number;
	/** patterns that the parts use */
	definitions?: string;
	/** from top to bottom, each with the room above it */
	parts: readonly { drawn: DrawnPart; above: number }[];
}

const margin = 24;
const titleSize = 20;
const noteSize = 12;
/** of a line of text, in parts of its size */
const lineHeight = 1.35;
const aboveLines = 9;

/** The picture as one SVG document. Pure: values in, text out. */
export function pictureDocument(picture: PictureDocument, palette: Palette): string {
	const { title, notes, lines, definitions = '', parts } = picture;
	const width = picture.width + 2 * margin;
	const ink = colourOf(palette, '--ink');
	const muted = colourOf(palette, '--muted');
	let y = margin;
	const body: string[] = [];
	const paragraph = (text: string, size: number, fill: string, weight?: number) => {
		for (const line of wrapped(text, picture.width, size)) {
			y += size * lineHeight;
			body.push(textElement(line, margin, y, { size, fill, weight }));
		}
	};
	paragraph(title, titleSize, ink, 600);
	for (const note of notes) paragraph(note, noteSize, muted);
	for (const { drawn, above } of parts) {
		body.push(moved(drawn.text, margin, y + above));
		y += above + drawn.height;
	}
	y += aboveLines;
	for (const line of lines) paragraph(line, noteSize, ink);
	const height = Math.ceil(y + margin);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${height}" viewBox="0 0 ${short(width)} ${height}" role="img" font-family="Inter, 'Inter Variable', system-ui, sans-serif">`,
		`<title>${escapeXml(title)}</title>`,
		`<desc>${escapeXml([...notes, ...lines].join(' '))}</desc>`,
		`<defs>${definitions}</defs>`,
		rectElement(0, 0, width, height, colourOf(palette, '--paper')),
		...body,
		'</svg>\n'
	].join('\n');
}

function moved(text: string, x: number, y: number): string {
	return `<g transform="translate(${x} ${Math.round(y)})">${text}</g>`;
}
