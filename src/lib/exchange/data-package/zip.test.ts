import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withFixedTimes, zipOf } from './zip.ts';

const entries = [
	{ path: 'b.txt', bytes: strToU8('second in name, first in order') },
	{ path: 'data/a.txt', bytes: strToU8('') }
];
const stampOf = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset).getUint32(10, true);
const dos = (year: number, month: number, day: number, h: number, m: number, s: number) =>
	((((year - 1980) << 9) | (month << 5) | day) << 16) | (h << 11) | (m << 5) | (s >> 1);

describe('an archive', () => {
	test('keeps the order of its files and their content', () => {
		const files = unzipSync(zipOf(entries, '2026-03-01T12:00:00.000Z'));
		expect(Object.entries(files)).toEqual(entries.map(({ path, bytes }) => [path, bytes]));
	});

	test.each([
		['2026-03-01T12:34:57.999Z', dos(2026, 3, 1, 12, 34, 56)],
		['1980-01-01T00:00:00Z', dos(1980, 1, 1, 0, 0, 0)],
		['1951-07-28T00:00:00Z', dos(1980, 1, 1, 0, 0, 0)],
		['2107-12-31T23:59:58Z', dos(2107, 12, 31, 23, 59, 58) >>> 0],
		['2200-01-01T00:00:00Z', dos(2107, 12, 31, 0, 0, 0) >>> 0],
		['no time', dos(1980, 1, 1, 0, 0, 0)]
	])('of %s bears that time, as far as the format can', (time, stamp) => {
		expect(stampOf(zipOf(entries, time))).toBe(stamp);
	});

	test('bears it for every file, whenever it was made', () => {
		const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]));
		const made = (mtime: Date) => withFixedTimes(zipSync(files, { mtime }), '2026-03-01T12:00:00Z');
		expect(made(new Date(2001, 1, 2, 3))).toEqual(made(new Date(2026, 4, 5, 6)));
	});

	test('that is none is refused', () => {
		expect(() => withFixedTimes(strToU8('no archive, but long enough'), '2026-03-01')).toThrow(
			'No ZIP archive.'
		);
	});
});
