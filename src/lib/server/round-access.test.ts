import { beforeEach, describe, expect, test } from 'vitest';
import { smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { findRound, releaseOf, visibleRounds } from './round-access.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	roundTable.add(db, {
		code: '2020',
		title: 'Early',
		asOf: '2020-01-01',
		status: 'closed',
		public: true,
		edition: smallEdition.id
	});
});

const anybody = (kind: DatabaseKind = 'production') => ({ db, kind, user: null });
const signedIn = () => ({ db, kind: 'production' as const, user: { role: 'viewer' } });
const codes = (viewer: Parameters<typeof visibleRounds>[0]) =>
	visibleRounds(viewer).map(({ code }) => code);

describe('visibleRounds', () => {
	test('are the public ones for everybody, and all for people who are signed in; latest first', () => {
		expect(codes(anybody())).toEqual(['2026', '2020']);
		expect(codes(signedIn())).toEqual(['2027', '2026', '2020']);
	});

	test('carry their edition, and the release DEMO in a demonstration only', () => {
		expect(visibleRounds(anybody())[0]).toEqual({
			code: '2026',
			title: 'Pilot',
			asOf: '2026-01-01',
			status: 'open',
			public: true,
			revision: 0,
			edition: smallEdition,
			release: null
		});
		expect(visibleRounds(anybody('demo')).map(({ release }) => release)).toEqual(['DEMO', 'DEMO']);
		expect([releaseOf('demo'), releaseOf('production')]).toEqual(['DEMO', null]);
	});
});

describe('findRound', () => {
	test('without a code is the public round with the latest as-of date, for everybody', () => {
		expect(findRound(anybody(), null)?.code).toBe('2026');
		expect(findRound(signedIn(), null)?.code).toBe('2026');
		roundTable.setPublic(db, '2027', true);
		expect(findRound(anybody(), null)?.code).toBe('2027');
	});

	test('by code finds what the person may see', () => {
		expect(findRound(anybody(), '2020')?.code).toBe('2020');
		expect(findRound(anybody(), '2027')).toBeNull();
		expect(findRound(signedIn(), '2027')?.code).toBe('2027');
		expect(findRound(signedIn(), '1999')).toBeNull();
		expect(findRound(anybody(), '')).toBeNull();
	});

	test('is null while no round is public', () => {
		for (const code of ['2026', '2020']) roundTable.setPublic(db, code, false);
		expect(findRound(anybody(), null)).toBeNull();
		expect(findRound(signedIn(), null)).toBeNull();
	});
});
