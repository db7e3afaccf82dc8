import { beforeEach, describe, expect, test } from 'vitest';
import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import { emptyEdition } from '../../../tests/fixtures/empty-edition.ts';
import * as editionTable from './db/editions.ts';
import { type Db, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { addRound, publishRound, setRoundStatus } from './rounds.ts';

const fields = { code: '2026', title: 'Pilot', asOf: '2026-01-01' };

let db: Db;
beforeEach(() => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	editionTable.put(db, emptyEdition, 'hash');
});

describe('addRound', () => {
	test('makes a draft of the current edition that only people with an account see', () => {
		const round = { ...fields, status: 'draft', public: false, edition: 'mimc-analytic-1' };
		expect(addRound(db, fields)).toEqual({ ok: true, round: { ...round, revision: 0 } });
		expect(roundTable.find(db, '2026')).toEqual({ ...round, revision: 0 });
	});

	test.each([
		['', '2026-01-01', 'T', ['The code "" is not allowed']],
		['-a', '2026-01-01', 'T', ['The code "-a" is not allowed']],
		['a/b', '2026-01-01', 'T', ['The code "a/b" is not allowed']],
		['x'.repeat(33), '2026-01-01', 'T', ['is not allowed']],
		['2026', '2026-02-30', 'T', ['The as-of date "2026-02-30" is not a day']],
		['2026', '2026-1-1', 'T', ['The as-of date "2026-1-1" is not a day']],
		['2026', 'today', 'T', ['The as-of date "today" is not a day']],
		['2026', '2026-01-01', ' ', ['The title must have']],
		['a b', '2025-02-29', '', ['The code "a b"', 'The as-of date "2025-02-29"', 'The title']]
	])('refuses code %j, date %j and title %j with every reason', (code, asOf, title, reasons) => {
		const result = addRound(db, { code, asOf, title });
		expect(result).toEqual({
			ok: false,
			issues: reasons.map((reason) => expect.stringContaining(reason))
		});
		expect(roundTable.list(db)).toEqual([]);
	});

	test('refuses a code that is taken', () => {
		addRound(db, fields);
		expect(addRound(db, fields)).toEqual({
			ok: false,
			issues: ['There is a round "2026" already.']
		});
	});

	test('says what to do while the catalogue is not loaded', () => {
		const empty = openDatabase(':memory:', { kind: 'production', mode: 'create' });
		expect(addRound(empty, fields)).toEqual({
			ok: false,
			issues: [expect.stringContaining('Run `npm start` once')]
		});
	});
});

describe('setRoundStatus', () => {
	const allowed: Record<RoundStatus, RoundStatus[]> = {
		draft: ['open'],
		open: ['in_review', 'closed'],
		in_review: ['open', 'closed'],
		closed: []
	};
	const statuses: RoundStatus[] = ['draft', 'open', 'in_review', 'closed'];
	for (const from of statuses)
		for (const to of statuses)
			test(`a round that is ${from} ${allowed[from].includes(to) ? 'may' : 'may not'} become ${to}`, () => {
				addRound(db, fields);
				roundTable.setStatus(db, '2026', from);
				const result = setRoundStatus(db, '2026', to);
				expect(result.ok).toBe(allowed[from].includes(to));
				expect(roundTable.find(db, '2026')?.status).toBe(result.ok ? to : from);
			});

	test('says from what to what, and which round is unknown', () => {
		addRound(db, fields);
		expect(setRoundStatus(db, '2026', 'closed')).toEqual({
			ok: false,
			issues: ['The round "2026" is a draft; it cannot become closed.']
		});
		expect(setRoundStatus(db, '1999', 'open')).toEqual({
			ok: false,
			issues: ['There is no round "1999".']
		});
	});
});

describe('publishRound', () => {
	test('lets everybody see the round, whatever its status, and may be repeated', () => {
		addRound(db, fields);
		expect(publishRound(db, '2026')).toMatchObject({ ok: true, round: { public: true } });
		expect(publishRound(db, '2026').ok).toBe(true);
		expect(roundTable.find(db, '2026')).toMatchObject({ public: true, status: 'draft' });
	});

	test('needs a round that is there', () => {
		expect(publishRound(db, '1999')).toEqual({ ok: false, issues: ['There is no round "1999".'] });
	});
});
