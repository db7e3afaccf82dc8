import { workbookWords as words } from '#lib/messages/data-package.ts';

/** More characters (UTF-16) than this are no valid cell of Excel. */
export const longestCell = 32_767;

/**
 * A text as write-excel-file gets it for a text cell: line breaks as LF, cut where it is too long for a cell (and the cut
 * says so), and what XML cannot hold as `_xHHHH_`, which is how workbooks write it (ECMA-376, ST_Xstring).
 */
export function sheetText(text: string): string {
	const lines = text.replace(/\r\n?/g, '\n');
	return safeKey(escaped(lines.length > longestCell ? cut(lines) : lines));
}

function cut(text: string): string {
	const mark = words.cut(text.length);
	const kept = text.slice(0, longestCell - mark.length);
	// half a character would be left of one that takes two places
	return kept.replace(/[\uD800-\uDBFF]$/, '') + mark;
}

/** What would itself be read as such an escape. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What the library leaves out: not allowed in XML 1.0, or discouraged there; and halves of characters. */
const unwritable =
	/[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\uFDD0-\uFDEF\uFFFD-\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;

function escaped(text: string): string {
	return text.replace(looksEscaped, '_x005F_').replace(unwritable, (sign) =>
		Array.from({ length: sign.length }, (_, i) => {
			const code = sign.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
			return `_x${code}_`;
		}).join('')
	);
}

/**
 * The library looks texts up in a plain object, where `constructor` and the like are always found, and then writes a
 * broken cell. It leaves NUL out when it writes: with one behind it the text is not found, and stands in the file as it is.
 */
function safeKey(text: string): string {
	return text in {} ? `${text}\0` : text;
}
