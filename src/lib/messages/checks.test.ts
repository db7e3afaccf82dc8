import { describe, expect, test } from 'vitest';
import { checkNames } from '#lib/domain/answer-checks.ts';
import { formatDay } from '#lib/exchange/formats.ts';
import { checkWords, detailWords, findingWords } from './checks.ts';

test('every check has its own words', () => {
	expect(Object.keys(checkWords).sort()).toEqual([...checkNames].sort());
	expect(new Set(Object.values(checkWords)).size).toBe(checkNames.length);
});

describe('detailWords', () => {
	test.each([
		[
			{
				instrument: 'Migration Law',
				provision: 'art. 1',
				dates: [
					{ of: 'enacted' as const, date: '2026-02-01' },
					{ of: 'in_force' as const, date: '2026-01-01' }
				]
			},
			'Migration Law, art. 1: enacted 1 February 2026, in force from 1 January 2026'
		],
		[{ instrument: 'Migration Law', provision: 'art. 1', dates: [] }, 'Migration Law, art. 1'],
		[{ instrument: null, provision: 'art. 1', dates: [] }, 'art. 1'],
		[{ instrument: null, provision: null, dates: [] }, '']
	])('%j reads %s', (detail, words) => {
		expect(detailWords(detail, formatDay)).toBe(words);
	});
});

test.each([
	['scored', 2, '2 · Partial'],
	['scored', 0, '0 · Contrary'],
	['no_provision', null, 'No provision found'],
	['not_applicable', null, 'Not applicable']
] as const)('the finding %s %s reads %s', (status, level, words) => {
	expect(findingWords({ status, level })).toBe(words);
});
