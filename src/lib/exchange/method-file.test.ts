import { describe, expect, test } from 'vitest';
import type { Method } from '#lib/domain/method.ts';
import { faultLine } from './fault.ts';
import { readMethod, usualMethod } from './method-file.ts';

const read = (text: string, groups: string[] | null = ['I', 'II']) =>
	readMethod({ name: 'M.json', text }, groups);
const of = (value: unknown) => read(JSON.stringify(value));

test('an empty method is the usual one: two thirds, also of the groups', () => {
	expect(of({})).toEqual({ method: usualMethod, faults: [] });
	expect(usualMethod).toEqual({
		nesting: 'groups',
		mean: 'arithmetic',
		missing: 'exclude',
		coverage: 2 / 3,
		groupCoverage: 2 / 3,
		weights: {},
		inherit: true
	});
});

describe('every key', () => {
	test.each<[value: Record<string, unknown>, part: Partial<Method>]>([
		[{ nesting: 'flat' }, { nesting: 'flat' }],
		[{ mean: 'harmonic' }, { mean: 'harmonic' }],
		[{ missing: 'zero' }, { missing: 'zero' }],
		[{ coverage: 0.5 }, { coverage: 0.5, groupCoverage: 0.5 }],
		[{ coverage: '3/4' }, { coverage: 0.75, groupCoverage: 0.75 }],
		[{ coverage: '0.75' }, { coverage: 0.75, groupCoverage: 0.75 }],
		[{ coverage: 0 }, { coverage: 0, groupCoverage: 0 }],
		[
			{ coverage: 1, group_coverage: '1/2' },
			{ coverage: 1, groupCoverage: 0.5 }
		],
		[{ group_coverage: 1 }, { groupCoverage: 1 }],
		[{ weights: { II: 0, I: 2.5 } }, { weights: { II: 0, I: 2.5 } }],
		[{ inherit: false }, { inherit: false }]
	])('%j', (value, part) => {
		expect(of(value)).toEqual({ method: { ...usualMethod, ...part }, faults: [] });
	});

	test.each(['constructor', '__proto__', 'toString'])('a group may be called %s', (code) => {
		const { method, faults } = read(`{"weights":{"${code}":3}}`, [code]);
		expect(faults).toEqual([]);
		expect(Object.entries(method?.weights ?? {})).toEqual([[code, 3]]);
	});
});

describe('every fault is told', () => {
	const share = 'expected a number from 0 to 1, or a fraction such as "2/3"';
	const weight = 'expected a number from 0 to 1000000000000000';
	test.each<[value: unknown, lines: string[]]>([
		[[], ['M.json: found [], expected a method, such as {"mean":"geometric"}']],
		[
			{ covrage: 0.5, Mean: 'harmonic' },
			['covrage', 'Mean'].map(
				(key) =>
					`M.json, ${key}: is no known key, expected one of nesting, mean, missing, coverage, group_coverage, weights, inherit`
			)
		],
		[{ nesting: 'chapters' }, ['M.json, nesting: found "chapters", expected "groups" or "flat"']],
		[
			{ mean: null, missing: 'mean' },
			[
				'M.json, mean: found null, expected "arithmetic" or "geometric" or "harmonic"',
				'M.json, missing: found "mean", expected "exclude" or "zero"'
			]
		],
		[{ coverage: 2 }, [`M.json, coverage: found 2, ${share}`]],
		[{ coverage: '2 / 3' }, [`M.json, coverage: found "2 / 3", ${share}`]],
		[{ coverage: '66 %' }, [`M.json, coverage: found "66 %", ${share}`]],
		[{ coverage: '0/0' }, [`M.json, coverage: found "0/0", ${share}`]],
		[{ coverage: '0,5' }, [`M.json, coverage: found "0,5", ${share}`]],
		[{ coverage: true }, [`M.json, coverage: found true, ${share}`]],
		[{ group_coverage: -0.1 }, [`M.json, group_coverage: found -0.1, ${share}`]],
		[{ inherit: 'yes' }, ['M.json, inherit: found "yes", expected true or false']],
		[{ weights: [1, 2] }, ['M.json, weights: found [1,2], expected an object {"group":weight}']],
		[
			{ weights: { III: 1, I: -1, II: '2' }, inherit: 1 },
			[
				'M.json, inherit: found 1, expected true or false',
				'M.json, weights.III: found "III", expected a group of the framework',
				`M.json, weights.I: found -1, ${weight}`,
				`M.json, weights.II: found "2", ${weight}`
			]
		]
	])('%j', (value, lines) => {
		const { method, faults } = of(value);
		expect(method).toBeNull();
		expect(faults.map(faultLine)).toEqual(lines.map((line) => `${line}.`));
	});

	test('groups are not checked where they are not known', () => {
		expect(read('{"weights":{"III":1}}', null).faults).toEqual([]);
	});
	test('what is no JSON', () => {
		expect(read('{"mean":}').faults).toHaveLength(1);
	});
});
