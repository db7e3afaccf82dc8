/**
 * The cells of a CSV text by the grammar of RFC 4180 and nothing else, so that what we write is not judged by the parser
 * that we read with. It knows commas, CRLF and doubled quotation marks; whatever else it meets, it throws.
 */
export function readRfc4180(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
		row.push(cell);
		at = next;
		if (text[at] === ',') {
			at += 1;
			if (at < text.length) continue;
			throw new Error('The last line has no end.');
		}
		if (!text.startsWith('\r\n', at)) throw new Error(`No end of a cell at ${at}.`);
		at += 2;
		rows.push(row);
		row = [];
	}
	return rows;
}

/** Cell and the offset behind it. */
type Found = [cell: string, next: number];

function quotedCell(text: string, from: number): Found {
	let cell = '';
	let at = from + 1;
	for (;;) {
		const end = text.indexOf('"', at);
		if (end === -1) throw new Error(`The quotation mark at ${from} is not closed.`);
		cell += text.slice(at, end);
		if (text[end + 1] !== '"') return [cell, end + 1];
		cell += '"';
		at = end + 2;
	}
}

function plainCell(text: string, from: number): Found {
	let at = from;
	while (at < text.length && !',"\r\n'.includes(text.charAt(at))) at += 1;
	return [text.slice(from, at), at];
}
