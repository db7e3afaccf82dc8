import { describe, expect, test } from 'vitest';
import { chosenCoding, isCompressible } from './content-encoding.ts';

describe('the coding for an Accept-Encoding header', () => {
	test.each([
		[null, 'identity'],
		['', 'identity'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['GZIP', 'gzip'],
		['x-gzip', 'gzip'],
		['deflate', 'identity'],
		// weights
		['br;q=0.5, gzip;q=0.8', 'gzip'],
		['br;q=0.8, gzip;q=0.8', 'br'],
		['br; q=0 , gzip ; q=0.1', 'gzip'],
		['gzip;q=0.5, identity', 'identity'],
		['gzip;q=0.5, identity;q=0.5', 'gzip'],
		['gzip;q=0', 'identity'],
		['identity', 'identity'],
		['gzip;q=0.000', 'identity'],
		['gzip;q=0.001', 'gzip'],
		// anything that is not named
		['*', 'br'],
		['*;q=0.1, gzip', 'gzip'],
		['*, br;q=0', 'gzip'],
		['*, br;q=0, gzip;q=0', 'identity'],
		['gzip, *;q=0', 'gzip'],
		['identity;q=1, *;q=0', 'identity'],
		// refused
		['identity;q=0, gzip', 'gzip'],
		['identity;q=0', null],
		['*;q=0', null],
		['deflate, identity;q=0', null],
		['deflate, *;q=0', null],
		// what is no weight is as if the coding were not named
		['gzip;q=2', 'identity'],
		['gzip;q=0.1234', 'identity'],
		['gzip;q=high, br;level=4', 'identity'],
		[',, gzip ,', 'gzip']
	])('%j: %s', (header, coding) => {
		expect(chosenCoding(header, false)).toBe(coding);
	});

	test.each([
		['gzip, br', 'identity'],
		['gzip, identity;q=0.1', 'identity'],
		['gzip, identity;q=0', 'gzip'],
		['br, *;q=0', 'br'],
		['identity;q=0', null]
	])('of something small, %j: %s', (header, coding) => {
		expect(chosenCoding(header, true)).toBe(coding);
	});
});

test.each([
	['text/csv; charset=utf-8', true],
	['text/html', true],
	['application/json', true],
	['application/geo+json', true],
	['application/vnd.oai.openapi+json;version=3.1', true],
	['image/svg+xml', true],
	['text/event-stream', false],
	['application/zip', false],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
	['image/png', false],
	['', false]
])('%s can be compressed: %s', (type, is) => {
	expect(isCompressible(type)).toBe(is);
});
