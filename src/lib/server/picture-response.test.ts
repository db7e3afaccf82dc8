import { expect, test } from 'vitest';
import { pictureResponse } from './picture-response.ts';

const png = new Uint8Array([137, 80, 78, 71]);

test('a picture of a public round may be kept by anybody for an hour', async () => {
	const response = pictureResponse(png, true);
	expect(Object.fromEntries(response.headers)).toEqual({
		'content-type': 'image/png',
		'content-length': '4',
		'cache-control': 'public, max-age=3600'
	});
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
});

test('a picture of a draft is kept by nobody', () => {
	expect(pictureResponse(png, false).headers.get('cache-control')).toBe('private, no-store');
});
