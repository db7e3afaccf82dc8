import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressedResponse } from './compressed-response.ts';

const page = '<p>Law on paper, not practice.</p>'.repeat(100);
const html = { 'content-type': 'text/html' };
const compressed = (
	response: Response,
	coding: string | null = 'gzip, br',
	request = new Request('http://localhost', {
		headers: coding === null ? {} : { 'accept-encoding': coding }
	})
) => compressedResponse(request, response);
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('an answer that nobody prepared', () => {
	test.each([
		['br', brotliDecompressSync],
		['gzip', gunzipSync]
	] as const)('is compressed as %s', async (coding, decode) => {
		const headers = { ...html, 'content-length': String(page.length), etag: '"a"' };
		const answer = await compressed(new Response(page, { headers }), coding);
		const body = await bytes(answer);
		expect(decode(body).toString()).toBe(page);
		expect(Object.fromEntries(answer.headers)).toEqual({
			'content-type': 'text/html',
			'content-encoding': coding,
			'content-length': String(body.length),
			etag: 'W/"a"',
			vary: 'Accept-Encoding'
		});
	});

	test('keeps its status', async () => {
		const answer = await compressed(new Response(page, { status: 404, headers: html }));
		expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, 'br']);
	});

	test.each([null, '', 'identity', 'identity;q=0'])('is left as it is for %j', async (coding) => {
		const answer = await compressed(new Response(page, { headers: html }), coding);
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(answer.headers.get('vary')).toBe('Accept-Encoding');
		expect(await answer.text()).toBe(page);
	});

	test.each<[string, Record<string, string>]>([
		['is a picture', { 'content-type': 'image/png' }],
		['is a stream of events', { 'content-type': 'text/event-stream' }],
		['has no type', {}],
		['is compressed already', { ...html, 'content-encoding': 'gzip' }],
		['was looked at already', { ...html, vary: 'Accept-Encoding, Cookie' }]
	])('that %s is the same object', async (_, headers) => {
		const response = new Response(Buffer.from(page), { headers });
		expect(await compressed(response)).toBe(response);
	});

	test('without a body is the same object', async () => {
		const response = new Response(null, { status: 304, headers: html });
		expect(await compressed(response)).toBe(response);
	});

	test('that is small stays as it is', async () => {
		const answer = await compressed(new Response('short', { headers: html }));
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(await answer.text()).toBe('short');
	});

	test('that is still being written is passed on piece by piece', async () => {
		const { readable, writable } = new TransformStream<Uint8Array>();
		const writer = writable.getWriter();
		void writer.write(Buffer.from('first'));
		const answer = await compressed(new Response(readable, { headers: html }), 'gzip');
		const texts = answer
			.body!.pipeThrough(new DecompressionStream('gzip'))
			.pipeThrough(new TextDecoderStream())
			.getReader();
		expect((await texts.read()).value).toBe('first');
		void writer.write(Buffer.from('second'));
		expect((await texts.read()).value).toBe('second');
		void writer.close();
		expect((await texts.read()).done).toBe(true);
	});

	test('is given up by its writer when the client goes away', async () => {
		let given = false;
		const body = new ReadableStream<Uint8Array>({
			start: (controller) => controller.enqueue(Buffer.from('first')),
			cancel: () => void (given = true)
		});
		const answer = await compressed(new Response(body, { headers: html }), 'gzip');
		await answer.body!.cancel();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(given).toBe(true);
	});
});
