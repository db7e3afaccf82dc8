import { describe, expect, test } from 'vitest';
import {
	compareNames,
	formatCount,
	formatDay,
	formatDifference,
	formatInstant,
	formatMean,
	formatScore,
	formatShare,
	formatTime,
	formatWholeDifference,
	wholeRanks
} from './formats.ts';

test.each([
	[0, '0'],
	[100, '100'],
	[62.4, '62'],
	[62.5, '63'],
	[99.6, '100']
])('the score %d reads %s: whole on screen, unrounded in files', (score, text) => {
	expect(formatScore(score)).toBe(text);
});

test.each([
	[12.4, '+12'],
	[-3.5, '−4'],
	[0.2, '+0'],
	[-0.2, '−0'],
	[0, '0']
])('the difference %d reads %s', (difference, text) => {
	expect(formatWholeDifference(difference)).toBe(text);
});

describe('a share', () => {
	test.each([
		[0, '0%'],
		[0.5, '50%'],
		[2 / 3, '67%'],
		[1, '100%']
	])('%d reads %s', (part, text) => {
		expect(formatShare(part)).toBe(text);
	});
	test.each([0.991, 0.995, 157.9 / 158, 1 - 1e-9])(
		'%d has a gap, which is not rounded away',
		(part) => {
			expect(formatShare(part)).toBe('99%');
		}
	);
	test.each([1e-9, 0.001, 1 / 158])('%d is more than nothing, and says so', (part) => {
		expect(formatShare(part)).toBe('1%');
	});
});

test('a count has its thousands apart', () => {
	expect([0, 999, 10_000].map(formatCount)).toEqual(['0', '999', '10,000']);
});

test.each([
	[0.338, '+0.34'],
	[12, '+12.00'],
	[-0.5, '-0.50'],
	[0, '0.00'],
	[1e-9, '0.00']
])('a difference of %d points reads %s', (points, text) => {
	expect(formatDifference(points)).toBe(text);
});

describe('a day', () => {
	test.each([
		['2026-01-01', '1 January 2026'],
		['2024-02-29', '29 February 2024'],
		['2026-12-31', '31 December 2026']
	])('%s reads %s', (date, text) => {
		expect(formatDay(date)).toBe(text);
	});
	test.each(['2026-01-01T00:00:00.000Z', '2026-01-01T23:59:59.999Z'])(
		'of the instant %s is the day that stands in it, wherever the reader is',
		(instant) => {
			expect(formatDay(instant)).toBe('1 January 2026');
		}
	);
});

test.each([
	[0, 5, '00:05'],
	[9, 30, '09:30'],
	[23, 59, '23:59']
])('the time of an instant is the clock of the reader: %d h %d', (hour, minute, text) => {
	// made from local time, so that the test says the same in every time zone
	expect(formatTime(new Date(2026, 0, 15, hour, minute).toISOString())).toBe(text);
});

test('an instant in a list is the same for every reader', () => {
	expect(formatInstant('2026-03-02T23:05:09.000Z')).toBe('2 March 2026, 23:05 UTC');
});

test('names come in the order of a reader, accents beside their letters', () => {
	const names = ['Turkmenistan', 'Zambia', 'Türkiye', 'Côte d’Ivoire', 'Tuvalu', 'Croatia', 'Chad'];
	expect(names.sort(compareNames)).toEqual([
		'Chad',
		'Côte d’Ivoire',
		'Croatia',
		'Türkiye',
		'Turkmenistan',
		'Tuvalu',
		'Zambia'
	]);
});

test.each([
	[0, '0.0'],
	[3.449, '3.4'],
	[12, '12.0']
])('a mean of %d ranks reads %s', (mean, text) => {
	expect(formatMean(mean)).toBe(text);
});

test.each([
	[3, 9, ['3', '9']],
	[2.95, 9.05, ['2', '10']],
	[1, 1, ['1', '1']]
])('the interval from rank %d to %d is never shown narrower than it is', (low, high, ends) => {
	expect(wholeRanks(low, high)).toEqual(ends);
});
