import { expect, test } from 'vitest';
import { addSecureHeaders } from './secure-headers.ts';

function headersOf(url: string, signedIn: boolean, given: Record<string, string> = {}) {
	const headers = new Headers(given);
	addSecureHeaders(headers, new URL(url), signedIn);
	return Object.fromEntries(headers);
}

test('every answer has the headers that browsers should be strict by', () => {
	expect(headersOf('http://127.0.0.1:3000/', false)).toEqual({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'x-frame-options': 'SAMEORIGIN',
		'cross-origin-opener-policy': 'same-origin',
		'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
	});
});

test('only https asks to stay with https', () => {
	expect(headersOf('https://mimc.example/', false)['strict-transport-security']).toBe(
		'max-age=31536000'
	);
});

test('what a signed-in person sees is kept by nobody, unless the answer says so itself', () => {
	expect(headersOf('http://x/', true)['cache-control']).toBe('private, no-store');
	expect(headersOf('http://x/', true, { 'cache-control': 'max-age=5' })['cache-control']).toBe(
		'max-age=5'
	);
});

test('a page that is made to be embedded may be framed by every site, and nothing else is looser', () => {
	const policy = "default-src 'self'; frame-ancestors 'self'; object-src 'none'";
	const headers = new Headers({ 'content-security-policy': policy });
	addSecureHeaders(headers, new URL('http://x/'), false, { embeddable: true });
	expect(headers.has('x-frame-options')).toBe(false);
	expect(headers.get('content-security-policy')).toBe(
		"default-src 'self'; frame-ancestors *; object-src 'none'"
	);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headersOf('http://x/', false, { 'content-security-policy': policy })).toMatchObject({
		'content-security-policy': policy,
		'x-frame-options': 'SAMEORIGIN'
	});
});
