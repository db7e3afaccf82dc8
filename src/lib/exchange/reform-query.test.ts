import { describe, expect, test } from 'vitest';
import { fromRaiseForm, isRaiseForm, parseRaises, raiseText } from './reform-query.ts';

const articles = [
	{ code: 'I.1', scored: true },
	{ code: 'I.2', scored: true },
	{ code: 'I.3', scored: false }
];

describe('raise=', () => {
	test.each([
		[null, []],
		['', []],
		['I.1:4', [{ article: 'I.1', level: 4 }]],
		[
			'I.2:1,I.1:3',
			[
				{ article: 'I.2', level: 1 },
				{ article: 'I.1', level: 3 }
			]
		]
	])('%s', (text, raises) => {
		expect(parseRaises(text, articles)).toEqual({ raises, issues: [] });
		expect(raiseText(raises)).toBe(text || null);
	});

	test.each([
		['I.9:4', '"I.9:4"'],
		// listed only
		['I.3:4', '"I.3:4"'],
		['I.1', '"I.1"'],
		['I.1:0', '"I.1:0"'],
		['I.1:5', '"I.1:5"'],
		['I.1:4:4', '"I.1:4:4"'],
		['I.1:4,I.1:3', '"I.1:3"'],
		['constructor:4', '"constructor:4"']
	])('%s is named', (text, found) => {
		const { issues } = parseRaises(text, articles);
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ path: 'raise', message: expect.stringContaining(found) });
	});

	test('every fault is named', () => {
		expect(parseRaises('I.1:9,II.1:4,I.2:2', articles).issues).toHaveLength(2);
	});
});

test('the form becomes a link: ticked articles with their own level, new ones with the chosen one', () => {
	const query = new URLSearchParams(
		'round=2026&best=&tick=I.1&to.I.1=2&tick=I.2&to=4&to.I.9=3&raise=I.9:3'
	);
	expect(isRaiseForm(query)).toBe(true);
	expect(Object.fromEntries(fromRaiseForm(query))).toEqual({
		round: '2026',
		raise: 'I.1:2,I.2:4'
	});
	expect(isRaiseForm(new URLSearchParams('raise=I.1:4'))).toBe(false);
	expect(fromRaiseForm(new URLSearchParams('to=4')).has('raise')).toBe(false);
});
