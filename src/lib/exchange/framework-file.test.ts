import { describe, expect, test } from 'vitest';
import { faultLine } from './fault.ts';
import { readFramework } from './framework-file.ts';

/** A sound framework; each test breaks its own. */
const sound = () => ({
	id: 'f',
	title: 'F',
	scale: { min: 1, max: 5 },
	groups: [{ code: 'A', title: 'Group A', weight: 2 }, { code: 'B' }],
	items: [
		{ code: 'a1', title: 'Item', group: 'A', weight: 0.5 },
		{ code: 'b1', group: 'B' }
	],
	categories: [
		{ code: 'base', title: 'Base', items: ['a1'] },
		{ code: 'top', inherits: ['base'], items: ['b1'], supersedes: [['b1', 'a1']] }
	]
});
const read = (value: unknown) => readFramework({ name: 'F.json', text: JSON.stringify(value) });
const faultsOf = (value: unknown) => read(value).faults.map(faultLine);

describe('a sound file', () => {
	test('becomes a framework; weights are 1 unless said', () => {
		const { framework, scale, faults } = read(sound());
		expect(faults).toEqual([]);
		expect(scale).toEqual({ min: 1, max: 5 });
		expect(framework).toEqual({
			groups: [
				{ code: 'A', weight: 2 },
				{ code: 'B', weight: 1 }
			],
			items: [
				{ code: 'a1', group: 'A', weight: 0.5 },
				{ code: 'b1', group: 'B', weight: 1 }
			],
			categories: [
				{ code: 'base', inherits: [], own: ['a1'], supersedes: [] },
				{ code: 'top', inherits: ['base'], own: ['b1'], supersedes: [['b1', 'a1']] }
			]
		});
	});
	test('needs neither titles nor categories', () => {
		const { title: _title, categories: _categories, ...rest } = sound();
		expect(read(rest).framework?.categories).toEqual([]);
	});
	test.each(['constructor', '__proto__', 'toString', '=1+1', '-x', 'Zugang/Qualität 1'])(
		'a code may be %s',
		(code) => {
			const { framework, faults } = read({
				...sound(),
				groups: [{ code }],
				items: [{ code, group: code }],
				categories: []
			});
			expect(faults).toEqual([]);
			expect(framework?.items).toEqual([{ code, group: code, weight: 1 }]);
		}
	);
	test('a diamond of inheritance is no circle, and a weight may be 0', () => {
		const value = {
			...sound(),
			groups: [{ code: 'A', weight: 0 }, { code: 'B' }],
			categories: [
				{ code: 'd', inherits: ['b', 'c'] },
				{ code: 'b', inherits: ['a'] },
				{ code: 'c', inherits: ['a'] },
				{ code: 'a', items: ['a1'] }
			]
		};
		expect(faultsOf(value)).toEqual([]);
	});
});

type Sound = ReturnType<typeof sound>;
const known = 'is no known key, expected one of';
describe('every fault is told with its place, what was found and what was expected', () => {
	test.each<[what: string, change: (value: Sound) => unknown, lines: string[]]>([
		[
			'an unknown key',
			(f) => ({ ...f, Scale: 1 }),
			[`Scale: ${known} id, title, scale, groups, items, categories`]
		],
		[
			'an unknown key of an item',
			(f) => ({ ...f, items: [...f.items, { code: 'x', group: 'A', wieght: 2, wt: 1 }] }),
			[
				`items[2].wieght: ${known} code, title, group, weight`,
				`items[2].wt: ${known} code, title, group, weight`
			]
		],
		['a missing key', ({ scale: _scale, ...f }) => f, ['scale: is missing']],
		[
			'a scale without width',
			(f) => ({ ...f, scale: { min: 4, max: 4 } }),
			['scale: found {"min":4,"max":4}, expected min below max']
		],
		[
			'a scale upside down',
			(f) => ({ ...f, scale: { min: 4, max: 0 } }),
			['scale: found {"min":4,"max":0}, expected min below max']
		],
		[
			'a scale as text',
			(f) => ({ ...f, scale: { min: '0', max: 4 } }),
			['scale.min: found "0", expected a number']
		],
		[
			'a scale beyond all numbers',
			(f) => ({ ...f, scale: { min: 0, max: 1e308 } }),
			['scale: found {"min":0,"max":1e+308}, expected a narrower scale']
		],
		[
			'no groups',
			(f) => ({ ...f, groups: [], items: [], categories: [] }),
			[
				'groups: found [], expected at least one group',
				'items: found [], expected at least one item'
			]
		],
		[
			'groups as object',
			(f) => ({ ...f, groups: { A: 1 } }),
			['groups: found {"A":1}, expected a list of groups']
		],
		[
			'a negative weight',
			(f) => ({ ...f, groups: [{ code: 'A', weight: -1 }, { code: 'B' }] }),
			['groups[0].weight: found -1, expected a number from 0 to 1000000000000000']
		],
		[
			'a weight as text',
			(f) => ({ ...f, groups: [{ code: 'A', weight: '1' }, { code: 'B' }] }),
			['groups[0].weight: found "1", expected a number from 0 to 1000000000000000']
		],
		[
			'a code as number',
			(f) => ({ ...f, categories: [{ code: 1 }] }),
			['categories[0].code: found 1, expected a code (text)']
		],
		[
			'an empty code',
			(f) => ({ ...f, categories: [{ code: '' }] }),
			['categories[0].code: found "", expected a code without blanks around it']
		],
		[
			'a code with blanks',
			(f) => ({ ...f, categories: [{ code: 'x ' }] }),
			['categories[0].code: found "x ", expected a code without blanks around it']
		],
		[
			'a repeated group',
			(f) => ({ ...f, groups: [...f.groups, { code: 'A' }] }),
			['groups[2].code: found "A", expected each code once; groups[0].code has it']
		],
		[
			'a repeated item',
			(f) => ({ ...f, items: [...f.items, { code: 'a1', group: 'B' }] }),
			['items[2].code: found "a1", expected each code once; items[0].code has it']
		],
		[
			'an unknown group',
			(f) => ({ ...f, items: [...f.items, { code: 'c1', group: 'C' }] }),
			['items[2].group: found "C", expected a group of "groups"']
		],
		[
			'an unknown item of a category',
			(f) => ({ ...f, categories: [{ code: 'x', items: ['a1', 'z'] }] }),
			['categories[0].items[1]: found "z", expected an item of "items"']
		],
		[
			'an item listed twice',
			(f) => ({ ...f, categories: [{ code: 'x', items: ['a1', 'b1', 'a1'] }] }),
			['categories[0].items[2]: found "a1", expected each code once; categories[0].items[0] has it']
		],
		[
			'an unknown parent',
			(f) => ({ ...f, categories: [{ code: 'x', inherits: ['y'] }] }),
			['categories[0].inherits[0]: found "y", expected a category of "categories"']
		],
		[
			'an unknown superseded item',
			(f) => ({ ...f, categories: [{ code: 'x', supersedes: [['a1', 'z']] }] }),
			['categories[0].supersedes[0][1]: found "z", expected an item of "items"']
		],
		[
			'an item that supersedes itself',
			(f) => ({ ...f, categories: [{ code: 'x', supersedes: [['a1', 'a1']] }] }),
			['categories[0].supersedes[0]: found ["a1","a1"], expected two different items']
		],
		[
			'three superseding items',
			(f) => ({ ...f, categories: [{ code: 'x', supersedes: [['a1', 'b1', 'a1']] }] }),
			['categories[0].supersedes[0][2]: found "a1", expected a pair [by, superseded]']
		],
		[
			'a category that inherits itself',
			(f) => ({ ...f, categories: [{ code: 'x', inherits: ['x'] }] }),
			['categories[0].inherits: found "x → x", expected no circle of inheritance']
		],
		[
			'two circles, and who leads into one',
			(f) => ({
				...f,
				categories: [
					{ code: 'lead', inherits: ['a'] },
					{ code: 'a', inherits: ['b'] },
					{ code: 'b', inherits: ['a'] },
					{ code: 'p', inherits: ['q'] },
					{ code: 'q', inherits: ['p'] }
				]
			}),
			[
				'categories[1].inherits: found "a → b → a", expected no circle of inheritance',
				'categories[3].inherits: found "p → q → p", expected no circle of inheritance'
			]
		]
	])('%s', (_what, change, lines) => {
		const { framework, faults } = read(change(sound()));
		expect(framework).toBeNull();
		expect(faults.map(faultLine)).toEqual(lines.map((line) => `F.json, ${line}.`));
	});

	test('a fault of shape does not hide what the parts say of each other', () => {
		const value = { ...sound(), title: 5, items: [{ code: 'a1', group: 'Z', weight: -1 }] };
		expect(faultsOf({ ...value, categories: [] })).toEqual([
			'F.json, title: found 5, expected a title (text).',
			'F.json, items[0].weight: found -1, expected a number from 0 to 1000000000000000.',
			'F.json, items[0].group: found "Z", expected a group of "groups".'
		]);
	});

	test('what cannot be read is not said to be unknown', () => {
		const value = { ...sound(), groups: [{ code: 'A' }, { kode: 'B' }] };
		expect(faultsOf(value)).toEqual([
			'F.json, groups[1].code: is missing.',
			`F.json, groups[1].kode: ${known} code, title, weight.`
		]);
	});

	test.each(['', '{', '[1,]'])('%j is no JSON', (text) => {
		const { framework, outline, faults } = readFramework({ name: 'F.json', text });
		expect(framework).toBeNull();
		expect(faults).toHaveLength(1);
		expect(outline).toEqual({ scale: null, groups: null, items: null, categories: null });
	});
	test.each([[[]], [null], ['x'], [1]])('%j is no framework', (value) => {
		expect(faultsOf(value)).toHaveLength(1);
	});
});
