import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultLine } from '#lib/exchange/fault.ts';
import { readInput, readInputs } from './input-file.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-input-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file and reads it as a user who stands beside it. */
function read(content: string | Uint8Array) {
	writeFileSync(join(folder, 'S.csv'), content);
	return readInput('S.csv', { env: { INIT_CWD: folder } });
}
function reason(name: string) {
	const input = readInput(name, { env: { INIT_CWD: folder } });
	return input.ok ? null : faultLine(input.fault);
}

describe('text', () => {
	test.each([
		['', ''],
		['unit\r\nÎle, 中国\r\n', 'unit\r\nÎle, 中国\r\n'],
		['\uFEFFunit\n', 'unit\n']
	])('%j is read as %j', (content, text) => {
		expect(read(content)).toEqual({ ok: true, file: { name: 'S.csv', text } });
	});
	test('longer than what is read at once is whole, also where a character lies across', () => {
		const text = 'é'.repeat(1024 * 1024 - 1) + 'x';
		expect(read(`y${text}`)).toEqual({ ok: true, file: { name: 'S.csv', text: `y${text}` } });
	});
});

describe('what cannot be read is refused', () => {
	test('a file that is not there, by its full path', () => {
		expect(reason('no.csv')).toBe(`no.csv: there is no such file (${join(folder, 'no.csv')}).`);
		writeFileSync(join(folder, 'S.csv'), '');
		expect(reason('S.csv/x')).toContain('there is no such file');
	});
	test('a folder', () => {
		mkdirSync(join(folder, 'sub'));
		expect(reason('sub')).toBe(`sub: is a folder, expected a file (${join(folder, 'sub')}).`);
		expect(reason('')).toContain('is a folder');
	});
	test.each<[what: string, bytes: number[], row: number]>([
		['Latin-1', [...Buffer.from('a\nb\n'), 0xe9, 0x0a], 3],
		['UTF-16', [0xff, 0xfe, 0x61, 0], 1],
		['a character cut off at the end', [...Buffer.from('a\n'), 0xc3], 2]
	])('%s, by the first row that is not UTF-8', (_what, bytes, row) => {
		const input = read(Uint8Array.from(bytes));
		expect(input.ok ? null : faultLine(input.fault)).toBe(
			`S.csv, row ${row}: is not UTF-8 text; save it as UTF-8.`
		);
	});
	test('what is larger than is sane, also where it has no size', () => {
		expect(reason('/dev/zero')).toBe('/dev/zero: is larger than 32 MB.');
	});
});

test('several files are read at once, and every reason is named', () => {
	writeFileSync(join(folder, 'a'), 'x');
	const { files, reasons } = readInputs(
		{ a: 'a', b: 'b', c: 'c', d: undefined },
		{ env: { INIT_CWD: folder } }
	);
	expect(files).toEqual({ a: { name: 'a', text: 'x' } });
	expect(reasons).toEqual(
		['b', 'c'].map((name) => `${name}: there is no such file (${join(folder, name)}).`)
	);
});
