import { importFileFaults as words } from '#lib/messages/import-faults.ts';
import type { ImportFault } from './import-fault.ts';
import { binaryKind } from './binary-kind.ts';

/** Bytes of the largest file that is imported. */
export const largestImport = 20 * 1024 * 1024;

export type ImportText = { ok: true; text: string } | { ok: false; fault: ImportFault };

const lineFeed = 0x0a;

/**
 * The text of a file: UTF-8, or UTF-16 with its byte-order mark, which is taken off. Anything else is refused by name, with
 * the line where it is known. Takes time in proportion to the size, whatever the bytes.
 */
export function importText(bytes: Uint8Array): ImportText {
	if (bytes.length > largestImport) return refused(null, words.tooLarge(largestImport));
	if (bytes.length === 0) return refused(null, words.empty);
	const binary = binaryKind(bytes);
	if (binary) return refused(null, words[binary.way](binary.name));
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false);
	const nul = bytes.indexOf(0);
	if (nul !== -1)
		return looksLikeUtf16(bytes)
			? refused(null, words.utf16WithoutMark)
			: refused(lineOf(bytes, nul), words.nul);
	const text = decoded(bytes);
	return text === null ? refused(firstWrongLine(bytes), words.notUtf8) : { ok: true, text };
}

function refused(row: number | null, why: string): ImportText {
	return { ok: false, fault: { row, column: null, found: null, why } };
}

/** The decoder takes a byte-order mark off. Null = not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// the decoder says that the bytes are wrong, not where
		return null;
	}
}

/**
 * The first line that is not UTF-8: halves the stretch in which the wrong bytes lie, at line ends (no character of several
 * bytes holds one). Line by line would take a decoder for each of millions of empty lines.
 */
function firstWrongLine(bytes: Uint8Array): number {
	let start = 0;
	let end = bytes.length;
	for (;;) {
		const half = start + ((end - start) >> 1);
		let middle = bytes.indexOf(lineFeed, half) + 1;
		if (middle === 0 || middle >= end)
			middle = half === 0 ? 0 : bytes.lastIndexOf(lineFeed, half - 1) + 1;
		if (middle <= start) return lineOf(bytes, start);
		if (decoded(bytes.subarray(start, middle)) === null) end = middle;
		else start = middle;
	}
}

function lineOf(bytes: Uint8Array, offset: number): number {
	let line = 1;
	for (let at = 0; at < offset; at++) if (bytes[at] === lineFeed) line += 1;
	return line;
}

/** Latin letters in UTF-16 have a zero in every second byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, 200);
	const zeros = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length);
	return Math.max(...zeros) > head.length / 4 && Math.min(...zeros) === 0;
}

function utf16(bytes: Uint8Array, littleEndian: boolean): ImportText {
	if (bytes.length % 2 === 1) return refused(null, words.halfCharacter);
	const text = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
	const nul = text.indexOf('\0');
	if (nul !== -1) return refused(linesBefore(text, nul), words.nul);
	// the decoder has put U+FFFD in the place of half a pair; only the code units tell that from one that was written
	const half = loneHalf(bytes, littleEndian);
	return half === -1 ? { ok: true, text } : refused(linesBefore(text, half), words.notUnicode);
}

function linesBefore(text: string, offset: number): number {
	let line = 1;
	for (let at = 0; at < offset; at++) if (text.charCodeAt(at) === lineFeed) line += 1;
	return line;
}

/** Place of the first surrogate without its partner, in code units; −1 = none. */
function loneHalf(bytes: Uint8Array, littleEndian: boolean): number {
	const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = bytes.length / 2;
	const isBetween = (unit: number, low: number) => unit >= low && unit < low + 0x400;
	for (let at = 0; at < count; at++) {
		const unit = units.getUint16(2 * at, littleEndian);
		if (isBetween(unit, 0xdc00)) return at;
		if (!isBetween(unit, 0xd800)) continue;
		if (at + 1 === count) return at;
		if (!isBetween(units.getUint16(2 * at + 2, littleEndian), 0xdc00)) return at;
		at += 1;
	}
	return -1;
}
