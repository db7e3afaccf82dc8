import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { savedAt, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { startCountry } from './answer-place.ts';
import type { AssignmentRow } from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { assignments } from './db/schema.ts';
import { reviewRounds } from './review.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	for (const iso3 of ['BRA', 'DEU', 'NAM'])
		startCountry(db, { round: '2026', iso3, coder: iso3 === 'DEU' ? 'bo' : 'ana' }, savedAt);
});

function change(iso3: string, set: Partial<AssignmentRow>) {
	const there = and(eq(assignments.round, '2026'), eq(assignments.iso3, iso3));
	db.update(assignments).set(set).where(there).run();
}

describe('reviewRounds', () => {
	test('leaves out rounds in which nobody works', () => {
		expect(reviewRounds(db)).toEqual([
			{ code: '2026', title: 'Pilot', status: 'open', handedIn: [], sentBack: [], assigned: 3 }
		]);
		startCountry(db, { round: '2027', iso3: 'BRA', coder: 'bo' }, savedAt);
		expect(reviewRounds(db).map(({ code }) => code)).toEqual(['2027', '2026']);
	});

	test('leaves out closed rounds in which nothing was handed in', () => {
		roundTable.setStatus(db, '2026', 'closed');
		expect(reviewRounds(db)).toEqual([]);
		change('BRA', { handedInAt: '2026-05-02T08:00:00.000Z' });
		expect(reviewRounds(db).map(({ code }) => code)).toEqual(['2026']);
	});

	test('tells what was handed in, by whom, when and with which gaps; who waits longest first', () => {
		change('BRA', { handedInAt: '2026-05-02T08:00:00.000Z', gapsNote: 'No access to decrees.' });
		change('DEU', { handedInAt: '2026-05-01T08:00:00.000Z' });
		const [round] = reviewRounds(db);
		expect(round?.handedIn).toEqual([
			{
				country: expect.objectContaining({ iso3: 'DEU' }),
				coder: { id: 'bo', name: 'bo' },
				handedInAt: '2026-05-01T08:00:00.000Z',
				gapsNote: null
			},
			{
				country: expect.objectContaining({ iso3: 'BRA' }),
				coder: { id: 'ana', name: 'ana' },
				handedInAt: '2026-05-02T08:00:00.000Z',
				gapsNote: 'No access to decrees.'
			}
		]);
	});

	test('tells what went back and has not come again, by country', () => {
		change('NAM', { returnedNote: 'Please cite.' });
		change('BRA', { returnedNote: 'Please quote.' });
		change('DEU', { returnedNote: 'Old note.', handedInAt: '2026-05-01T08:00:00.000Z' });
		const [round] = reviewRounds(db);
		expect(
			round?.sentBack.map(({ country, coder, note }) => [country.iso3, coder.id, note])
		).toEqual([
			['BRA', 'ana', 'Please quote.'],
			['NAM', 'ana', 'Please cite.']
		]);
		expect(round?.handedIn.map(({ country }) => country.iso3)).toEqual(['DEU']);
	});
});
