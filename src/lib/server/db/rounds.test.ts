import { beforeEach, expect, test } from 'vitest';
import { emptyEdition } from '../../../../tests/fixtures/empty-edition.ts';
import * as editionTable from './editions.ts';
import { type Db, openDatabase } from './open.ts';
import * as roundTable from './rounds.ts';

let db: Db;
beforeEach(() => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	editionTable.put(db, emptyEdition, 'hash');
});

function add(code: string, asOf: string, isPublic: boolean) {
	const round = { code, asOf, title: code, status: 'open', public: isPublic } as const;
	roundTable.add(db, { ...round, edition: emptyEdition.id });
}

test('the current round is the public one with the latest as-of date', () => {
	expect(roundTable.currentPublicRound(db)).toBeNull();
	add('2028', '2028-01-01', false);
	expect(roundTable.currentPublicRound(db)).toBeNull();
	add('2024', '2024-01-01', true);
	add('2026', '2026-01-01', true);
	add('2022', '2022-01-01', true);
	expect(roundTable.currentPublicRound(db)?.code).toBe('2026');
	roundTable.setPublic(db, '2028', true);
	expect(roundTable.currentPublicRound(db)?.code).toBe('2028');
});

test('rounds are listed by as-of date', () => {
	add('b', '2026-01-01', true);
	add('c', '2024-01-01', false);
	add('a', '2026-01-01', false);
	expect(roundTable.list(db).map((round) => round.code)).toEqual(['c', 'a', 'b']);
});

test('a change raises the revision of its round only', () => {
	add('a', '2024-01-01', true);
	add('b', '2026-01-01', true);
	roundTable.bumpRevision(db, 'a');
	roundTable.bumpRevision(db, 'a');
	expect(roundTable.find(db, 'a')?.revision).toBe(2);
	expect(roundTable.find(db, 'b')?.revision).toBe(0);
});
