import { describe, expect, test } from 'vitest';
import { isNamed, isNotModified } from './conditional-request.ts';

describe('If-None-Match', () => {
	test.each([
		['"a"', '"a"', true],
		['"b"', '"a"', false],
		// compared weakly, from either side
		['W/"a"', '"a"', true],
		['"a"', 'W/"a"', true],
		['W/"a"', 'W/"a"', true],
		// lists
		['"b", "a"', '"a"', true],
		['"b","a" , W/"c"', '"a"', true],
		['"b", "c"', '"a"', false],
		[' "a" ', '"a"', true],
		// a comma may stand in a tag, and a tag in no other tag
		['"x,y"', '"x,y"', true],
		['"x,"a",y"', '"a"', false],
		['"xa"', '"a"', false],
		// another coding is another representation
		['"a-gz"', '"a"', false],
		['"a-gz"', '"a-br"', false],
		['*', '"a"', true],
		[' * ', 'W/"a"', true],
		// no tags
		['a', '"a"', false],
		['"*"', '"a"', false],
		['', '"a"', false],
		['w/"a"', '"a"', false]
	])('%j names %s: %s', (header, etag, is) => {
		expect(isNamed(header, etag)).toBe(is);
	});
});

describe('If-Modified-Since', () => {
	const modified = Date.UTC(2026, 10, 23, 12, 0, 0);
	const notModified = (ifModifiedSince: string | null, ifNoneMatch: string | null = null) =>
		isNotModified({ ifNoneMatch, ifModifiedSince }, { etag: '"a"', modified });

	test.each([
		['Mon, 23 Nov 2026 12:00:00 GMT', true],
		['Mon, 23 Nov 2026 12:00:01 GMT', true],
		['Mon, 23 Nov 2026 11:59:59 GMT', false],
		// the form of RFC 850 is still to be read
		['Monday, 23-Nov-26 12:00:00 GMT', true],
		// no HTTP dates, though JavaScript reads them
		['2026-11-24', false],
		['Mon, 23 Nov 2026 12:00:00 +0000', false],
		['Mon, 23 Nov 2026 12:00:00', false],
		['yesterday', false],
		['', false],
		[null, false]
	])('%j: not modified is %s', (header, is) => {
		expect(notModified(header)).toBe(is);
	});

	test('is not looked at where there is If-None-Match', () => {
		expect(notModified('Mon, 23 Nov 2026 12:00:00 GMT', '"b"')).toBe(false);
		expect(notModified('Mon, 23 Nov 2020 12:00:00 GMT', '"a"')).toBe(true);
	});

	test('is not looked at where no date can be trusted', () => {
		const request = { ifNoneMatch: null, ifModifiedSince: 'Mon, 23 Nov 2026 12:00:00 GMT' };
		expect(isNotModified(request, { etag: '"a"', modified: null })).toBe(false);
	});
});
