import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importText, largestImport } from './import-text.ts';

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
	new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
const utf16 = (text: string, littleEndian: boolean) => {
	const found = Buffer.from(text, 'utf16le');
	return bytes(littleEndian ? [0xff, 0xfe] : [0xfe, 0xff], littleEndian ? found : found.swap16());
};
const text = 'iso3,note\r\nBRA,"Île 中国 😀"\r\n';

describe('text', () => {
	test.each([
		['UTF-8', bytes(text)],
		['UTF-8 with a byte-order mark', bytes([0xef, 0xbb, 0xbf], text)],
		['UTF-16, little endian', utf16(text, true)],
		['UTF-16, big endian', utf16(text, false)],
		['a view into a larger buffer', bytes('\n', text).subarray(1)]
	])('%s', (_what, given) => {
		expect(importText(given)).toEqual({ ok: true, text });
	});

	test('U+FFFD that was written as such is a letter like others', () => {
		expect(importText(utf16('a\uFFFDb', true))).toEqual({ ok: true, text: 'a\uFFFDb' });
	});

	test('as large as allowed', () => {
		expect(importText(new Uint8Array(largestImport).fill(0x20)).ok).toBe(true);
	});
});

describe('what is no text is refused by name', () => {
	const zip = (name: string) => bytes([0x50, 0x4b, 3, 4], Buffer.alloc(26), name);
	test.each<[what: string, given: Uint8Array, row: number | null, why: string]>([
		['nothing', bytes(), null, 'the file is empty'],
		['too much', new Uint8Array(largestImport + 1), null, 'larger than 20 MB'],
		['gzip', bytes(gzipSync('iso3')), null, 'a gzip archive, no text; unpack'],
		['zip', zip('scores.csv'), null, 'a zip archive, no text; unpack'],
		['an empty zip', bytes([0x50, 0x4b, 5, 6]), null, 'a zip archive'],
		['xlsx', zip('[Content_Types].xml'), null, 'an Excel file (xlsx), no text; open it'],
		['ods', zip('mimetypeapplication/vnd.oasis.opendocument'), null, 'an OpenDocument file'],
		['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), null, 'an old Excel or Word file'],
		['PDF', bytes('%PDF-1.7\n'), null, 'a PDF file'],
		['a picture', bytes([0x89], 'PNG\r\n'), null, 'a picture'],
		['SQLite', bytes('SQLite format 3\0'), null, 'a SQLite database'],
		['Zstandard', bytes([0x28, 0xb5, 0x2f, 0xfd]), null, 'a Zstandard archive'],
		['NUL bytes', bytes('a\nb\nc\0d'), 3, 'holds a NUL byte'],
		['NUL in UTF-16', utf16('a\nb\0', true), 2, 'holds a NUL byte'],
		[
			'UTF-16 without its mark',
			bytes(Buffer.from('iso3,article\n', 'utf16le')),
			null,
			'looks like UTF-16 without a byte-order mark'
		],
		['Latin-1', bytes('a\nb\nc', [0xe9], '\nd\n'), 3, 'is not UTF-8 (it may be Windows-1252'],
		['Latin-1 in the first line', bytes([0xe9], '\nd\n'), 1, 'is not UTF-8'],
		['Latin-1 in the last line', bytes('a\n'.repeat(1000), [0xe9]), 1001, 'is not UTF-8'],
		['a surrogate in UTF-8', bytes('a\n', [0xed, 0xa0, 0x80]), 2, 'is not UTF-8'],
		['a cut character', bytes('a\n', [0xe4, 0xb8]), 2, 'is not UTF-8'],
		['half a pair, the first', utf16('a\n\ud83dx', true), 2, 'not well-formed Unicode'],
		['half a pair, the second', utf16('a\nb\n\ude00', false), 3, 'not well-formed Unicode'],
		['half a pair at the end', utf16('\ud83d', true), 1, 'not well-formed Unicode'],
		['half a code unit', bytes([0xff, 0xfe, 0x61]), null, 'in the middle of a character']
	])('%s', (_what, given, row, why) => {
		const read = importText(given);
		expect(read).toMatchObject({ ok: false, fault: { row, column: null, found: null } });
		expect(!read.ok && read.fault.why).toContain(why);
	});
});

test('the wrong line is found in millions of lines at once', () => {
	const lines = bytes('\n'.repeat(10_000_000), [0xe9], '\n'.repeat(5_000_000));
	const started = performance.now();
	expect(importText(lines)).toMatchObject({ fault: { row: 10_000_001 } });
	expect(performance.now() - started).toBeLessThan(2000);
});
