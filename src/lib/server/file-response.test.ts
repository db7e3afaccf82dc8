import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachment, fileResponse } from './file-response.ts';

const folder = mkdtempSync(join(tmpdir(), 'mimc-file-'));
const path = join(folder, 'x');
const bytes = '<html><script>alert(1)</script>';
beforeAll(() => writeFileSync(path, bytes));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = 'ab'.repeat(32);
const file = {
	sha256,
	name: 'law.html',
	type: 'text/html',
	bytes: bytes.length,
	uploadedBy: 'ana',
	uploadedAt: ''
} as const;
async function answer(
	{
		isPublic = false,
		method = 'GET',
		headers = {}
	}: { isPublic?: boolean; method?: string; headers?: Record<string, string> },
	differing: Partial<Omit<typeof file, 'type'>> & {
		type?: 'application/pdf' | 'text/html' | 'text/plain';
	} = {}
) {
	const request = new Request('http://localhost/files/x', { method, headers });
	const response = await fileResponse(path, { ...file, ...differing }, isPublic, request);
	if (!response) throw new Error('There is no file.');
	return response;
}

describe('fileResponse', () => {
	test('is a download that no browser runs', async () => {
		const response = await answer({});
		expect(Object.fromEntries(response.headers)).toEqual({
			'cache-control': 'private, no-cache',
			'content-disposition': `attachment; filename="law.html"; filename*=UTF-8''law.html`,
			'content-length': String(bytes.length),
			'content-security-policy': "default-src 'none'; sandbox",
			'content-type': 'application/octet-stream',
			'cross-origin-resource-policy': 'same-origin',
			etag: `"${sha256}"`,
			'x-content-type-options': 'nosniff'
		});
		expect(await response.text()).toBe(bytes);
	});

	test.each([
		['application/pdf', 'application/pdf'],
		['text/plain', 'text/plain; charset=utf-8'],
		['text/html', 'application/octet-stream']
	] as const)('%s is served as %s', async (type, expected) => {
		const response = await answer({ method: 'HEAD' }, { type });
		expect(response.headers.get('content-type')).toBe(expected);
	});

	test('what is public is kept by caches for good', async () => {
		const response = await answer({ isPublic: true, method: 'HEAD' });
		expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	});

	test.each([
		[`"${sha256}"`, 304],
		[`W/"${sha256}"`, 304],
		[`"other", "${sha256}"`, 304],
		['*', 304],
		['"other"', 200],
		[sha256, 200]
	])('If-None-Match: %s answers %i', async (tag, status) => {
		const response = await answer({ headers: { 'if-none-match': tag } });
		expect(response.status).toBe(status);
		expect(await response.text()).toBe(status === 304 ? '' : bytes);
		expect(response.headers.get('etag')).toBe(`"${sha256}"`);
	});

	test('HEAD has the headers and no body', async () => {
		const response = await answer({ method: 'HEAD' });
		expect(response.headers.get('content-length')).toBe(String(bytes.length));
		expect(response.body).toBeNull();
	});

	test('is null where the bytes are not there', async () => {
		const request = new Request('http://localhost/files/x');
		expect(await fileResponse(join(folder, 'missing'), file, true, request)).toBeNull();
	});
});

describe('attachment', () => {
	test.each([
		['law.pdf', `filename="law.pdf"; filename*=UTF-8''law.pdf`],
		[
			'Migração (1).pdf',
			`filename="Migracao (1).pdf"; filename*=UTF-8''Migra%C3%A7%C3%A3o%20%281%29.pdf`
		],
		['قانون.pdf', `filename="_____.pdf"; filename*=UTF-8''%D9%82%D8%A7%D9%86%D9%88%D9%86.pdf`],
		[`a"b\\c'd*.pdf`, `filename="a_b_c'd*.pdf"; filename*=UTF-8''a%22b%5Cc%27d%2A.pdf`],
		['100%.pdf', `filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
		['𝒜.pdf', `filename="A.pdf"; filename*=UTF-8''%F0%9D%92%9C.pdf`]
	])('%s', (name, expected) => {
		expect(attachment(name)).toBe(`attachment; ${expected}`);
		// a header holds Latin-1 only; whatever else would be refused when the answer is sent
		expect(() => new Headers({ 'content-disposition': attachment(name) })).not.toThrow();
	});
});
