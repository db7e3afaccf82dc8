import { isLive } from './formula-guard.ts';

/** What stands between a cell and the one before it: the separator, or the line end of the row before. */
export interface Lead {
	plain: string;
	/** with what a quoted or guarded cell begins with: joining two such short texts for each cell is slow */
	quoted: string;
	guarded: string;
	quotedGuarded: string;
}

export function leadOf(plain: string): Lead {
	return { plain, quoted: `${plain}"`, guarded: `${plain}'`, quotedGuarded: `${plain}"'` };
}

/** What PapaParse quotes inside a text: the separator, quotation marks, line ends and a byte-order mark. */
const quotedSigns = /[",\r\n\uFEFF]/;
const blank = 0x20;

/** A text as a CSV cell, quoted exactly where PapaParse would quote it: where RFC 4180 asks for it, and a little more. */
export function plainCell(text: string, lead: Lead): string {
	return needsQuotes(text) ? `${lead.quoted}${doubled(text)}"` : lead.plain + text;
}

/** The same with the formula guard. */
export function guardedCell(text: string, lead: Lead): string {
	if (!isLive(text)) return plainCell(text, lead);
	return needsQuotes(text) ? `${lead.quotedGuarded}${doubled(text)}"` : lead.guarded + text;
}

function needsQuotes(text: string): boolean {
	return (
		text.charCodeAt(0) === blank ||
		text.charCodeAt(text.length - 1) === blank ||
		quotedSigns.test(text)
	);
}

/** By a regular expression: `replaceAll` of a text gives a chain of parts, which is slow to join. */
function doubled(text: string): string {
	return text.includes('"') ? text.replace(/"/g, '""') : text;
}
