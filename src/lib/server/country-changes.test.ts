import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
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
	countryChanges({ db, kind: 'production', user }, roundOf(db, round), iso3, headlineMethod);

describe('what changed since the round before', () => {
	test('is every answer that differs in status or level, with its reason', () => {
		saveAll(db, { iso3: 'BRA' }, '43n2a1');
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4.n2.0');
		const place = { iso3: 'BRA', round: '2027' };
		save(db, { ...place, article: 'I.2' }, answerOf({ level: 4, change_reason: 'law_changed' }));
		const now = answerOf({ level: 1, change_reason: 'correction' });
		save(db, { ...place, article: 'II.2' }, now);
		expect(changes()).toMatchObject({
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

describe('scores of the two rounds', () => {
	const scores = () =>
		changes()!.scores.map(({ code, before, after, difference }) => [
			code,
			'score' in before ? before.score : before.state,
			'score' in after ? after.score : after.state,
			difference
		]);
	const place = { iso3: 'BRA', round: '2027' };

	test('what the law made stands apart from what the assessment made', () => {
		saveAll(db, { iso3: 'BRA' }, '400241');
		saveAll(db, place, '400241');
		save(db, { ...place, article: 'I.2' }, answerOf({ level: 3, change_reason: 'law_changed' }));
		save(db, { ...place, article: 'I.3' }, answerOf({ level: 3, change_reason: 'new_reading' }));
		expect(scores()).toEqual([
			[
				null,
				(100 / 3 + 75) / 2,
				(250 / 3 + 75) / 2,
				{ byLaw: expect.closeTo(12.5), byAssessment: expect.closeTo(12.5) }
			],
			['I', 100 / 3, 250 / 3, { byLaw: expect.closeTo(25), byAssessment: expect.closeTo(25) }],
			['II', 75, 75, { byLaw: 0, byAssessment: 0 }],
			['VIII', 25, 25, { byLaw: 0, byAssessment: 0 }]
		]);
	});

	test('an article that one round alone answers is a change of assessment', () => {
		saveAll(db, { iso3: 'BRA' }, '44.241');
		saveAll(db, place, '440241');
		expect(scores()[1]).toEqual(['I', 100, 200 / 3, { byLaw: 0, byAssessment: 200 / 3 - 100 }]);
	});

	test('not rated stays not rated, never 0, and nothing is compared with it', () => {
		saveAll(db, { iso3: 'BRA' }, '4..24.');
		saveAll(db, place, '444241');
		expect(scores()).toEqual([
			[null, 'not_rated', (100 + 75) / 2, null],
			['I', 'not_rated', 100, null],
			['II', 75, 75, { byLaw: 0, byAssessment: 0 }],
			['VIII', 'not_assessed', 25, null]
		]);
	});
});
