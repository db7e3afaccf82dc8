import { describe, expect, test } from 'vitest';
import { faultLine } from './fault.ts';
import { type MethodFiles, readMethodInput } from './method-input.ts';
import { usualMethod } from './method-file.ts';

const framework = {
	name: 'F.json',
	text: JSON.stringify({
		id: 'f',
		scale: { min: 0, max: 4 },
		groups: [{ code: 'A' }, { code: 'B', weight: 0 }],
		items: [
			{ code: 'a', group: 'A' },
			{ code: 'b', group: 'B' }
		]
	})
};
const scores = { name: 'S.csv', text: 'unit,item,value\nX,a,3\n' };
const method = (value: unknown) => ({ name: 'M.json', text: JSON.stringify(value) });
const faultsOf = (files: Partial<MethodFiles>, options = {}) => {
	const read = readMethodInput(files, options);
	return read.ok ? [] : read.faults.map(faultLine);
};

describe('sound files', () => {
	test('without a method it is the usual one', () => {
		const read = readMethodInput({ framework, scores });
		expect(read).toMatchObject({
			ok: true,
			input: { method: usualMethod, scores: { units: ['X'] } }
		});
	});
	test('a method may weigh what the framework does not', () => {
		const files = { framework, scores, method: method({ weights: { A: 0, B: 1 } }) };
		expect(readMethodInput(files)).toMatchObject({
			ok: true,
			input: { method: { weights: { A: 0, B: 1 } } }
		});
	});
	test('a file that could not be read leaves no input, and no fault of its own', () => {
		expect(readMethodInput({ framework })).toEqual({ ok: false, faults: [] });
		expect(readMethodInput({ scores })).toEqual({ ok: false, faults: [] });
	});
});

describe('faults', () => {
	test('of all files at once, those of one not hidden by those of another', () => {
		const broken = { name: 'F.json', text: framework.text.replace('"id"', '"ID"') };
		expect(
			faultsOf({
				framework: broken,
				scores: { name: 'S.csv', text: 'unit,item,value\nX,c,3\nX,a,5\n' },
				method: method({ weights: { C: 1 }, mean: 'median' })
			})
		).toEqual([
			'F.json, id: is missing.',
			'F.json, ID: is no known key, expected one of id, title, scale, groups, items, categories.',
			'S.csv, row 2, column item: found "c", expected an item of the framework.',
			'S.csv, row 3, column value: found "5", expected a number from 0 to 4.',
			'M.json, mean: found "median", expected "arithmetic" or "geometric" or "harmonic".',
			'M.json, weights.C: found "C", expected a group of the framework.'
		]);
	});
	test('scores are checked for themselves when the framework is no JSON', () => {
		expect(
			faultsOf({
				framework: { name: 'F.json', text: '' },
				scores: { name: 'S.csv', text: 'unit,item,value\nX,c,x\n' }
			})
		).toEqual([
			'F.json: is not JSON: Unexpected end of JSON input.',
			'S.csv, row 2, column value: found "x", expected a number with a decimal point, or nothing.'
		]);
	});
	const noWeight = 'found weight 0 for every group, expected at least one above 0.';
	test('no group with a weight: in the method', () => {
		const files = { framework, scores, method: method({ weights: { A: 0 } }) };
		expect(faultsOf(files)).toEqual([`M.json, weights: ${noWeight}`]);
	});
	test('no group with a weight: in the framework', () => {
		const none = {
			name: 'F.json',
			text: framework.text.replace('{"code":"A"}', '{"code":"A","weight":0}')
		};
		expect(faultsOf({ framework: none, scores })).toEqual([`F.json, groups: ${noWeight}`]);
		expect(faultsOf({ framework: none, scores, method: method({ inherit: false }) })).toEqual([
			`F.json, groups: ${noWeight}`
		]);
	});
	test('with flat nesting weights of groups play no part', () => {
		const files = { framework, scores, method: method({ nesting: 'flat', weights: { A: 0 } }) };
		expect(faultsOf(files)).toEqual([]);
		expect(faultsOf(files, { nested: true })).toEqual([
			'M.json, nesting: found "flat", expected "groups": weights of groups are drawn, and with flat nesting they play no part.'
		]);
	});
});
