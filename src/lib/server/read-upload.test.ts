import { expect, test } from 'vitest';
import { largestFile } from '#lib/domain/stored-file.ts';
import { readUpload } from './read-upload.ts';

function request(body: BodyInit | null, headers: Record<string, string> = {}) {
	return new Request('http://localhost/score/BRA/files', { method: 'POST', body, headers });
}
function form(file: File | string, name = 'file') {
	const data = new FormData();
	data.set(name, file);
	return data;
}
const law = new File(['%PDF-1.7'], 'law.pdf', { type: 'application/pdf' });

test('gives the file with its name, type and bytes', async () => {
	expect(await readUpload(request(form(law)))).toEqual({
		ok: true,
		file: {
			name: 'law.pdf',
			type: 'application/pdf',
			bytes: new Uint8Array(Buffer.from('%PDF-1.7'))
		}
	});
});

test.each([
	['JSON', request('{}', { 'content-type': 'application/json' }), 415],
	['a form of the other kind', request(new URLSearchParams({ file: 'x' })), 415],
	['another field', request(form(law, 'attachment')), 415],
	['a text instead of a file', request(form('law')), 415],
	[
		'a form that breaks off',
		request('--x\r\nconte', { 'content-type': 'multipart/form-data; boundary=x' }),
		400
	],
	['no boundary', request('x', { 'content-type': 'multipart/form-data' }), 400],
	[
		'a size that is announced',
		request(form(law), { 'content-length': String(largestFile * 2) }),
		413
	],
	['a size that is not', request(form(new File([new Uint8Array(largestFile + 1)], 'a.pdf'))), 413]
])('refuses %s', async (_case, sent, status) => {
	expect(await readUpload(sent)).toMatchObject({ ok: false, status });
});

test('says that it is too large when the server ends a body that grew', async () => {
	const grown = Object.assign(new Error('too large'), { status: 413 });
	const sent = {
		headers: new Headers({ 'content-type': 'multipart/form-data; boundary=x' }),
		formData: () => Promise.reject(grown)
	};
	expect(await readUpload(sent as unknown as Request)).toMatchObject({
		status: 413,
		code: 'too_large'
	});
});
