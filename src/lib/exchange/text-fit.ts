/*
 * Widths of Inter in parts of the font size, by kinds of letters: near enough to keep a line inside its place, and without
 * reading the font. Widths are rather too large than too small.
 */
const widths: { letters: RegExp; width: number }[] = [
	{ letters: /[ijlI|!.,:;'’()[\] ]/u, width: 0.31 },
	{ letters: /[frt\-–/"]/u, width: 0.43 },
	{ letters: /[mwMW%@—]/u, width: 0.93 },
	{ letters: /\p{Lu}/u, width: 0.74 }
];
const usual = 0.63;

/** About how wide a text is, in units of the picture. */
export function textWidth(text: string, size: number): number {
	const parts = [...text].map((sign) => widths.find(({ letters }) => letters.test(sign))?.width);
	return size * parts.reduce<number>((sum, part) => sum + (part ?? usual), 0);
}

/** The largest of the sizes at which a text keeps within a width; the smallest where none does. */
export function fittingSize(text: string, width: number, sizes: readonly number[]): number {
	const found = sizes.find((size) => textWidth(text, size) <= width);
	return found ?? sizes.at(-1) ?? 0;
}

/** A text cut to a width, between words where it has any, with an ellipsis where something is missing. */
export function cutText(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	const words = text.split(' ');
	for (let count = words.length - 1; count > 0; count--) {
		const cut = `${words
			.slice(0, count)
			.join(' ')
			.replace(/[,;:]$/, '')}…`;
		if (textWidth(cut, size) <= width) return cut;
	}
	let end = text.length;
	while (end > 0 && textWidth(`${text.slice(0, end)}…`, size) > width) end -= 1;
	return `${text.slice(0, end)}…`;
}

/** A text broken between words into lines of at most a width; one word alone may be wider. */
export function textLines(text: string, width: number, size: number): string[] {
	return text.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || textWidth(`${last} ${word}`, size) > width) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}
