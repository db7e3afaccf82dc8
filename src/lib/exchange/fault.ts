/** One fault of a file that was given: where it is, what was found and what was expected. */
export interface Fault {
	/** as the user named it */
	file: string;
	/** path in JSON such as `items[3].group`, row and column in CSV; null = the file as a whole */
	place: string | null;
	message: string;
}

/** Longest quotation in a message; what was found may be a whole chapter. */
const longest = 80;

/** What was found, as JSON, so that blanks, quotes and line ends are seen. */
export function quoted(found: unknown): string {
	const text = JSON.stringify(found) ?? String(found);
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The message of most faults. */
export function unlike(found: unknown, expected: string): string {
	return `found ${quoted(found)}, expected ${expected}`;
}

/** A fault as one line of text. */
export function faultLine({ file, place, message }: Fault): string {
	return `${file}${place === null ? '' : `, ${place}`}: ${message}.`;
}
