import { expect, test } from 'vitest';
import { type PackageSnapshot, timeOf, versionOf } from './package-snapshot.ts';

const snapshot = {
	round: { code: '2026', title: 'Pilot', asOf: '2026-01-01', status: 'open' },
	changedAt: '2026-03-01T09:05:07.250Z'
} as PackageSnapshot;

test.each([
	[{ release: null, isDemonstration: false }, '0.0.0-working.20260301T090507Z'],
	[{ release: 'DEMO', isDemonstration: true }, '0.0.0-demo.20260301T090507Z'],
	[{ release: '3', isDemonstration: false }, '3.0.0'],
	[{ release: '2026.1', isDemonstration: false }, '2026.1']
])('%o has the version %s', (part, version) => {
	expect(versionOf({ ...snapshot, ...part })).toBe(version);
});

test('without an answer the time is that of the law', () => {
	expect(timeOf({ ...snapshot, changedAt: null })).toBe('2026-01-01T00:00:00.000Z');
});
