import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	roundOf,
	save,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { countryChanges } from './country-changes.ts';
import type { Db } from './db/open.ts';
import type { Viewer } from './round-access.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});
// round 2027 is not public: somebody signed in looks at it
const changes = (iso3 = 'BRA', user: Viewer['user'] = {}, round = '2027') =>
	countryChanges({ db, kind: 'production', user }, roundOf(db, round), iso3);

describe('what changed since the round before', () => {
	test('is every answer that differs in status or level, with its reason', () => {
		saveAll(db, { iso3: 'BRA' }, '43n2a1');
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4.n2.0');
		const place = { iso3: 'BRA', round: '2027' };
		save(db, { ...place, article: 'I.2' }, answerOf({ level: 4, change_reason: 'law_changed' }));
		const now = answerOf({ level: 1, change_reason: 'correction' });
		save(db, { ...place, article: 'II.2' }, now);
		expect(changes()).toEqual({
			earlier: { code: '2026', title: 'Pilot', asOf: '2026-01-01' },
			compared: 6,
			changes: [
				{
					article: 'I.2',
					title: 'Information',
					before: { status: 'scored', level: 3 },
					after: { status: 'scored', level: 4 },
					reason: 'law_changed'
				},
				{
					article: 'II.2',
					title: 'Guides',
					before: { status: 'not_applicable', level: null },
					after: { status: 'scored', level: 1 },
					reason: 'correction'
				},
				{
					article: 'VIII.1',
					title: 'Cooperation',
					before: { status: 'scored', level: 1 },
					after: { status: 'scored', level: 0 },
					reason: null
				}
			]
		});
	});

	test('leaves out what only one of the rounds answers', () => {
		saveAll(db, { iso3: 'BRA' }, '4.1');
		saveAll(db, { iso3: 'BRA', round: '2027' }, '42.');
		expect(changes()).toMatchObject({ compared: 1, changes: [] });
	});

	test('is not asked where no earlier round has the country', () => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4');
		expect(changes()).toBeNull();
		saveAll(db, { iso3: 'DEU' }, '4');
		expect(changes()).toBeNull();
		expect(changes('BRA', null, '2026')).toBeNull();
	});
});
