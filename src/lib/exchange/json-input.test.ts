import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { faultLine } from './fault.ts';
import { checkJson, jsonPath, onlyKeys, parseJson } from './json-input.ts';

describe('text', () => {
	test('is read, a byte-order mark taken off', () => {
		expect(parseJson({ name: 'F.json', text: '\uFEFF{"a":[1]}' })).toEqual({
			value: { a: [1] },
			faults: []
		});
	});
	test('that is not JSON is a fault with its place', () => {
		const { value, faults } = parseJson({ name: 'F.json', text: '{\n "a": 1,\n}' });
		expect(value).toBeUndefined();
		expect(faults).toEqual([
			{
				file: 'F.json',
				place: 'line 3, column 1',
				message: expect.stringMatching(/^is not JSON: /)
			}
		]);
		expect(faults.map(faultLine).join()).not.toContain('\n');
	});
	test('that ends too early has no place', () => {
		expect(parseJson({ name: 'F.json', text: '' }).faults).toEqual([
			{ file: 'F.json', place: null, message: 'is not JSON: Unexpected end of JSON input' }
		]);
	});
});

describe('a value against a schema', () => {
	const schema = onlyKeys(
		{ a: v.number('a number'), b: v.optional(v.array(v.string('a text')), []) },
		'an object {"a","b"}'
	);
	const lines = (value: unknown) => checkJson('F.json', value, schema).faults.map(faultLine);

	test('comes back with its defaults', () => {
		expect(checkJson('F.json', { a: 1 }, schema)).toEqual({ value: { a: 1, b: [] }, faults: [] });
	});
	test('has every fault told by its path, every unknown key too', () => {
		expect(lines({ b: ['x', 2], 'c d': 1, toString: 2 })).toEqual([
			'F.json, a: is missing.',
			'F.json, b[1]: found 2, expected a text.',
			'F.json, ["c d"]: is no known key, expected one of a, b.',
			'F.json, toString: is no known key, expected one of a, b.'
		]);
	});
	test.each([[null], [[]], ['text'], [3]])('%j is no object', (value) => {
		expect(lines(value)).toEqual([
			`F.json: found ${JSON.stringify(value)}, expected an object {"a","b"}.`
		]);
	});
});

test.each<[keys: (string | number)[], path: string | null]>([
	[[], null],
	[['items', 3, 'group'], 'items[3].group'],
	[['weights', 'IV'], 'weights.IV'],
	[['weights', 'a.b'], 'weights["a.b"]'],
	[[0, 'code'], '[0].code']
])('the path %j is written %j', (keys, path) => {
	expect(jsonPath(keys)).toBe(path);
});
