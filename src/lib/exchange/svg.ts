/** Pieces of SVG text that pictures share. Lengths are pixels. */

/** Text that stands between tags or in an attribute. */
export function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Width of an average letter of a text face, as a share of its size: pictures are made where nothing can be measured. */
const letterWidth = 0.56;

/** Words in lines that fit into a width. A longer word has a line of its own. */
export function wrapped(text: string, width: number, size: number): string[] {
	const most = Math.max(1, Math.floor(width / (size * letterWidth)));
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

/** A text that is cut where it does not fit, with an ellipsis; empty where not even two letters do. */
export function fitted(text: string, width: number, size: number): string {
	const most = Math.floor(width / (size * letterWidth));
	if (text.length <= most) return text;
	return most < 3 ? '' : `${text.slice(0, most - 1).trimEnd()}…`;
}

export interface TextStyle {
	size: number;
	fill: string;
	anchor?: 'start' | 'middle' | 'end';
	weight?: number;
	italic?: boolean;
	/** turned upwards */
	upright?: boolean;
}

/** One line of text; `y` is its baseline. */
export function textElement(text: string, x: number, y: number, style: TextStyle): string {
	const { size, fill, anchor = 'start', weight, italic, upright } = style;
	const attributes = [
		`x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${fill}"`,
		anchor === 'start' ? '' : `text-anchor="${anchor}"`,
		weight ? `font-weight="${weight}"` : '',
		italic ? 'font-style="italic"' : '',
		upright ? `transform="rotate(-90 ${short(x)} ${short(y)})"` : ''
	].filter(Boolean);
	return `<text ${attributes.join(' ')}>${escapeXml(text)}</text>`;
}

export function rectElement(
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	more = ''
): string {
	return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** A number without more digits than a picture needs. */
export function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}
