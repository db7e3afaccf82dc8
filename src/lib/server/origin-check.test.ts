import { describe, expect, test } from 'vitest';
import { isOwnRequest } from './origin-check.ts';

type Case = [what: string, own: boolean, headers: Record<string, string>, url?: string];

const local = 'http://127.0.0.1:3000/score';
const cases: Case[] = [
	['a script that says nothing', true, {}],
	[
		'a form of our own page',
		true,
		{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
	],
	['an old browser that sends Origin only', true, { origin: 'http://127.0.0.1:3000' }],
	['something the person did without a page', true, { 'sec-fetch-site': 'none' }],
	['localhost for 127.0.0.1', true, { origin: 'http://localhost:3000' }],
	['[::1] for 127.0.0.1', true, { origin: 'http://[::1]:3000' }],
	['127.0.0.1 for localhost', true, { origin: 'http://127.0.0.1:3000' }, 'http://localhost:3000/'],
	['capitals in the host', true, { origin: 'http://LOCALHOST:3000' }],
	['default ports left out', true, { origin: 'https://mimc.example' }, 'https://mimc.example:443/'],
	[
		'the host that the browser asked a proxy for',
		true,
		{ origin: 'https://mimc.example', host: 'mimc.example' }
	],
	['another site', false, { origin: 'https://evil.example' }],
	['another site by fetch metadata alone', false, { 'sec-fetch-site': 'cross-site' }],
	['a sister subdomain', false, { 'sec-fetch-site': 'same-site' }],
	[
		'a sister subdomain whose Origin looks right',
		false,
		{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' }
	],
	['another port of this machine', false, { origin: 'http://127.0.0.1:3001' }],
	['another port of localhost', false, { origin: 'http://localhost:3001' }],
	['no port where ours has one', false, { origin: 'http://localhost' }],
	['a hidden origin', false, { origin: 'null' }],
	[
		'a hidden origin said to be the same',
		false,
		{ origin: 'null', 'sec-fetch-site': 'same-origin' }
	],
	['an empty Origin', false, { origin: '' }],
	['text that is no origin', false, { origin: '127.0.0.1:3000' }],
	['another scheme', false, { origin: 'chrome-extension://127.0.0.1:3000' }],
	['a host that begins like ours', false, { origin: 'http://127.0.0.1:3000.evil.example' }],
	['our host as the user of another', false, { origin: 'http://127.0.0.1:3000@evil.example' }],
	['localhost for a real host', false, { origin: 'http://localhost' }, 'http://mimc.example/']
];

describe('a request that changes something', () => {
	for (const [what, own, headers, url = local] of cases)
		test(`from ${what} is ${own ? 'let through' : 'refused'}`, () => {
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
				expect(isOwnRequest({ method, headers: new Headers(headers) }, new URL(url))).toBe(own);
		});
});

test('requests that only read are let through from everywhere', () => {
	const headers = new Headers({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
	for (const method of ['GET', 'HEAD', 'OPTIONS'])
		expect(isOwnRequest({ method, headers }, new URL(local))).toBe(true);
});

test('the content type makes no difference', () => {
	for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
		const headers = new Headers({ 'content-type': type, origin: 'https://evil.example' });
		expect(isOwnRequest({ method: 'POST', headers }, new URL(local))).toBe(false);
	}
});
