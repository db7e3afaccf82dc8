import { expect, test } from 'vitest';
import { isoInstant } from './iso-instant.ts';

test.each([
	['2026-03-01', Date.UTC(2026, 2, 1)],
	['1951-07-28', Date.UTC(1951, 6, 28)],
	['2026-03-01T12:34:56Z', Date.UTC(2026, 2, 1, 12, 34, 56)],
	['2026-03-01T12:34:56.789Z', Date.UTC(2026, 2, 1, 12, 34, 56, 789)]
])('%s is read in UTC', (text, time) => {
	expect(isoInstant(text)?.getTime()).toBe(time);
});

test.each([
	'',
	'May 2017',
	'2017',
	'2017-05',
	'1/2/2017',
	'2026-02-30',
	'2026-13-01',
	'2026-03-01T12:00',
	'2026-03-01T12:00:00',
	'2026-03-01T25:00:00Z',
	'2026-03-01T12:00:00+01:00'
])('%o is none', (text) => {
	expect(isoInstant(text)).toBeNull();
});
