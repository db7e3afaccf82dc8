import { describe, expect, test } from 'vitest';
import { emptyEvidence } from './answer.ts';
import { type Instrument, citeInstead, instrumentIssues } from './instrument.ts';

const unknown = { enacted: null, in_force: null, repealed: null, version_date: null };
const faults = (dates: Partial<Record<keyof typeof unknown, string>>) =>
	instrumentIssues({ ...unknown, ...dates }).map(({ path, message }) => `${path} ${message}`);

describe('instrumentIssues', () => {
	test.each([
		['nothing is known', {}],
		['all on one day', { enacted: '2020-01-01', in_force: '2020-01-01', repealed: '2020-01-01' }],
		[
			'one after the other',
			{ enacted: '2017-05-24', in_force: '2017-11-20', repealed: '2024-01-01' }
		],
		['in force from before enactment', { enacted: '2020-01-02', in_force: '2020-01-01' }],
		['a repeal alone', { repealed: '2024-01-01' }],
		['a later version', { enacted: '2017-05-24', version_date: '2025-01-01' }],
		['a version before entry into force', { in_force: '2017-11-20', version_date: '2017-06-01' }]
	])('finds nothing where the dates are in order: %s', (_case, dates) => {
		expect(faults(dates)).toEqual([]);
	});

	test.each([
		[
			{ enacted: '2020-01-02', repealed: '2020-01-01' },
			['repealed is before the day of enactment (2020-01-02)']
		],
		[
			{ in_force: '2020-01-02', repealed: '2020-01-01' },
			['repealed is before the day of entry into force (2020-01-02)']
		],
		[
			{ enacted: '2020-01-02', version_date: '2019-12-31' },
			['version_date is before the day of enactment (2020-01-02)']
		],
		[
			{ enacted: '2020-01-03', in_force: '2020-01-02', repealed: '2020-01-01' },
			['repealed is before the day of enactment (2020-01-03)']
		]
	])('names the later date, once: %o', (dates, expected) => {
		expect(faults(dates)).toEqual(expected);
	});
});

describe('citeInstead', () => {
	const law: Instrument = {
		...unknown,
		title: 'Law',
		rank: 'statute',
		jurisdiction: null,
		url: 'https://example.org/old'
	};
	const cited = {
		...emptyEvidence,
		instrument: 'Law',
		rank: 'statute',
		provision: 'art. 1'
	} as const;
	const changed = {
		...law,
		title: 'Law No. 1',
		repealed: '2025-01-01',
		url: 'https://example.org/new'
	};

	test('carries what the other instrument says, and nothing else', () => {
		expect(citeInstead({ ...cited, version_date: '2020-01-01' }, law, changed)).toEqual({
			...cited,
			instrument: 'Law No. 1',
			repealed: '2025-01-01',
			version_date: '2020-01-01'
		});
	});

	test.each([
		['https://example.org/old', 'https://example.org/new'],
		['https://example.org/old#2', 'https://example.org/old#2'],
		[null, null]
	])('the address %s becomes %s', (url, expected) => {
		expect(citeInstead({ ...cited, url }, law, changed).url).toBe(expected);
	});

	test.each([
		{ instrument: 'Law B' },
		{ rank: null },
		{ jurisdiction: 'national' },
		{ repealed: '2024-01-01' },
		{ instrument: null }
	])('what cites another instrument stays: %o', (differing) => {
		const evidence = { ...cited, ...differing };
		expect(citeInstead(evidence, law, changed)).toBe(evidence);
	});
});
