import { describe, expect, test } from 'vitest';
import { homeOf, nextPath, signInPath } from './next-path.ts';

describe('nextPath', () => {
	test.each([
		['/', '/'],
		['/score/BRA?article=IV.12', '/score/BRA?article=IV.12'],
		['/compare#a', '/compare#a'],
		['/a b', '/a%20b'],
		['/länder', '/l%C3%A4nder']
	])('keeps %j', (given, expected) => {
		expect(nextPath(given)).toBe(expected);
	});

	test.each([
		[null],
		[''],
		['score'],
		['//evil.example'],
		['///evil.example'],
		['/\\evil.example'],
		['/score\\evil'],
		['/\t/evil.example'],
		['/\n/evil.example'],
		['/.//evil.example'],
		['/a/..//evil.example'],
		['https://evil.example/'],
		['javascript:alert(1)']
	])('refuses %j', (given) => {
		expect(nextPath(given)).toBeNull();
	});
});

describe('signInPath', () => {
	const path = (url: string, method = 'GET', isDataRequest = false) =>
		signInPath({
			request: new Request(url, { method }),
			url: new URL(url),
			isDataRequest
		});

	test.each([
		['http://x.example/score', '/login?next=%2Fscore'],
		['http://x.example/score/BRA?a=1&b=2', '/login?next=%2Fscore%2FBRA%3Fa%3D1%26b%3D2'],
		['http://x.example/api/v1/scores.csv', undefined],
		['http://x.example/api/v1/rounds/2026', undefined],
		['http://x.example/heatmap.csv', undefined]
	])('%s is signed in for at %s', (url, expected) => {
		expect(path(url)).toBe(expected);
	});

	test('leads back to pages only, not to what a form sent', () => {
		expect(path('http://x.example/score', 'POST')).toBeUndefined();
		expect(path('http://x.example/score', 'HEAD')).toBe('/login?next=%2Fscore');
	});

	test('what it makes is what nextPath takes', () => {
		const next = new URL(path('http://x.example/score?q=a%26b') ?? '', 'http://x.example');
		expect(nextPath(next.searchParams.get('next'))).toBe('/score?q=a%26b');
	});
});

test('people begin at the work, viewers at the overview', () => {
	expect(homeOf({ role: 'viewer' })).toBe('/');
	for (const role of ['analyst', 'reviewer', 'admin'] as const)
		expect(homeOf({ role })).toBe('/score');
});
