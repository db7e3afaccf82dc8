import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PreparedFiles, preparedFiles } from './prepared-files.ts';
import type { PublicFile } from './public-file.ts';

let freed = 0;
const file = (content: string): PublicFile => ({
	type: 'text/csv',
	download: null,
	headers: {},
	pieces: [content.slice(0, 3), content.slice(3)],
	long: false,
	free: () => freed++
});
const version = (text: string, since = 1500) => ({ text, since });
/** content of so many bytes, each different */
const sized = (bytes: number, sign: string) => file(sign.padEnd(bytes, '.'));

let files: PreparedFiles;
beforeEach(() => {
	files = preparedFiles(40_000);
	freed = 0;
});

describe('prepared files', () => {
	test('are there for the data that they are made of, and for no other', async () => {
		const made = await files.put('a', version('1'), file('one, two'));
		expect(made.bytes.toString()).toBe('one, two');
		expect(files.current('a', version('1'))).toBe(made);
		expect(files.current('a', version('2'))).toBeNull();
		expect(files.current('b', version('1'))).toBeNull();
		expect(freed).toBe(1);
	});

	test('keep date and compressed forms where new data give the same content', async () => {
		const made = await files.put('a', version('1', 1500), file('one'));
		const gzip = files.encoded(made, 'gzip');
		const again = await files.put('a', version('2', 9500), file('one'));
		expect(again.modified).toBe(2000);
		expect(files.encoded(again, 'gzip')).toBe(gzip);
		expect(files.current('a', version('2'))).toBe(again);
	});

	test('have another hash, and a later date, where the content is another one', async () => {
		const { hash } = await files.put('a', version('1', 1500), file('one'));
		const other = await files.put('a', version('2', 9500), file('two'));
		expect(other.hash).not.toBe(hash);
		expect(other.modified).toBe(10_000);
	});

	test('of two contents in one second the later one is dated after it: no date is of both', async () => {
		const first = await files.put('a', version('1', 1500), file('one'));
		const second = await files.put('a', version('2', 1900), file('two'));
		// what was sent of either within that second was dated 1000
		expect([first.modified, second.modified]).toEqual([2000, 2000]);
	});

	test.each([
		['gzip', gunzipSync],
		['br', brotliDecompressSync]
	] as const)('are compressed once as %s, for everybody', async (coding, decode) => {
		const made = await files.put('a', version('1'), sized(5000, 'x'));
		const [first, second] = await Promise.all([
			files.encoded(made, coding),
			files.encoded(made, coding)
		]);
		expect(first).toBe(second);
		expect(first.length).toBeLessThan(200);
		expect(decode(first)).toEqual(made.bytes);
		expect(files.encoded(made, 'identity')).toBe(made.bytes);
	});

	test('go when there are too many bytes, those first that nobody asked for longest', async () => {
		for (const key of ['a', 'b', 'c']) await files.put(key, version('1'), sized(10_000, key));
		files.current('a', version('1'));
		await files.put('d', version('1'), sized(10_000, 'd'));
		const there = ['a', 'b', 'c', 'd'].filter((key) => files.current(key, version('1')));
		expect(there).toEqual(['a', 'c', 'd']);
		expect(files.bytes).toBeLessThanOrEqual(40_000);
	});

	test('are answered but not kept when larger than all that may be kept', async () => {
		const made = await files.put('a', version('1'), sized(50_000, 'a'));
		expect(made.bytes).toHaveLength(50_000);
		expect(files.current('a', version('1'))).toBeNull();
		expect(files.bytes).toBe(0);
	});

	test('count what they are compressed to, and no more when they are gone', async () => {
		const made = await files.put('a', version('1'), sized(5000, 'a'));
		const before = files.bytes;
		const { length } = await files.encoded(made, 'gzip');
		expect(files.bytes).toBe(before + length);
		await files.put('a', version('2'), sized(5000, 'b'));
		expect(files.bytes).toBe(before);
		await files.encoded(made, 'br');
		expect(files.bytes).toBe(before);
	});
});
