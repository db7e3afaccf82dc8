import { describe, expect, test } from 'vitest';
import { largestImport } from '#lib/exchange/import-text.ts';
import { readImportUpload } from './import-upload.ts';

const url = 'http://127.0.0.1/score/import?/check';
function form(fields: Record<string, string | File>): Request {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return new Request(url, { method: 'POST', body });
}
const file = (content: BlobPart, name = 'a.csv') => new File([content], name);

test('gives round, name and bytes as they were sent', async () => {
	const content = new Uint8Array([0xff, 0xfe, 0, 10]);
	expect(await readImportUpload(form({ round: '2026', file: file(content) }))).toEqual({
		ok: true,
		round: '2026',
		name: 'a.csv',
		bytes: content
	});
});

describe('refuses', () => {
	test.each<[what: string, request: () => Request, status: number, message: string]>([
		['no file', () => form({ round: '2026' }), 400, 'Choose a file.'],
		['an empty field', () => form({ round: '2026', file: file('', '') }), 400, 'Choose a file.'],
		['text in place of a file', () => form({ round: '1', file: 'x' }), 400, 'Choose a file.'],
		['no round', () => form({ file: file('x') }), 400, 'Choose an open round.'],
		[
			'a large file',
			() => form({ round: '2026', file: file(new Uint8Array(largestImport + 1)) }),
			413,
			'larger than 20 MB'
		],
		[
			'a body that announces to be large, unread',
			() =>
				new Request(url, { method: 'POST', body: 'x', headers: { 'content-length': '99999999' } }),
			413,
			'larger than 20 MB'
		],
		[
			'what is no form',
			() =>
				new Request(url, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }),
			415,
			'Send a form'
		]
	])('%s', async (_what, request, status, message) => {
		expect(await readImportUpload(request())).toMatchObject({
			ok: false,
			status,
			message: expect.stringContaining(message)
		});
	});

	test('and says which round had been chosen', async () => {
		expect(await readImportUpload(form({ round: '2026' }))).toMatchObject({ round: '2026' });
	});
});
