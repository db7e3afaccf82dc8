import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { storedAnswer } from './record-answer.ts';
import { openWorkspace } from './workspace.ts';

const assessment = { round: '2026', iso3: 'BRA', coder: 'ana' };

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const open = (article: string | null = null, differing: Partial<typeof assessment> = {}) =>
	openWorkspace(db, { ...assessment, ...differing }, article);
function opened(article: string | null = null) {
	const result = open(article);
	if (!result.ok) throw new Error(result.message);
	return result.workspace;
}

describe('openWorkspace', () => {
	test('shows a country that nobody has with nothing answered, at the first article', () => {
		expect(open()).toEqual({
			ok: true,
			rules: smallEdition.text,
			workspace: {
				coder: 'ana',
				country: smallCountries[0],
				round: { code: '2026', title: 'Pilot', asOf: '2026-01-01' },
				edition: smallEdition.id,
				returnedNote: null,
				readOnly: null,
				unassigned: true,
				chapters: [
					{
						code: 'I',
						title: 'Everybody',
						articles: [
							untouched('I.1', 'Leaving'),
							untouched('I.2', 'Information'),
							untouched('I.3', 'Rescue at sea'),
							{ ...untouched('I.4', 'Right of States to admit'), scored: false }
						]
					},
					{
						code: 'II',
						title: 'Tourists',
						articles: [untouched('II.1', '-Refunds, "at once"'), untouched('II.2', 'Guides')]
					},
					{
						code: 'VIII',
						title: 'Between States',
						articles: [untouched('VIII.1', 'Cooperation')]
					}
				],
				article: smallEdition.articles[0],
				categories: ['Visitors', 'Tourists'],
				answer: storedAnswer(db, { ...assessment, article: 'I.1' }),
				carried: null,
				previous: null,
				instruments: []
			}
		});
	});
	const untouched = (code: string, title: string) => ({
		code,
		title,
		scored: true,
		status: 'not_assessed',
		level: null,
		confidence: null,
		flagged: false,
		carried: false,
		evidenceCount: 0
	});

	test('opening makes nobody the coder', () => {
		opened();
		expect(assignmentTable.ofRound(db, '2026')).toEqual([]);
	});

	test('shows the coder’s own answers with the number of their pinpoints', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 0, evidence: [pinpoint()] }));
		save(db, { iso3: 'BRA', article: 'II.1' }, answerOf({ status: 'no_provision', level: null }));
		const { chapters, unassigned } = opened();
		expect(unassigned).toBe(false);
		expect(
			chapters.flatMap(({ articles }) =>
				articles.map(({ code, status, level, evidenceCount }) => [
					code,
					status,
					level,
					evidenceCount
				])
			)
		).toEqual([
			['I.1', 'scored', 0, 1],
			['I.2', 'not_assessed', null, 0],
			['I.3', 'not_assessed', null, 0],
			['I.4', 'not_assessed', null, 0],
			['II.1', 'no_provision', null, 0],
			['II.2', 'not_assessed', null, 0],
			['VIII.1', 'not_assessed', null, 0]
		]);
	});

	test('shows how sure the coder was, and what is flagged for a second look', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ confidence: 'low', flagged: true }));
		expect(opened().chapters[0]?.articles[0]).toMatchObject({ confidence: 'low', flagged: true });
	});

	test('gives the chosen article with its stored answer', () => {
		const answer = answerOf({ level: 1, rationale: 'Why.', evidence: [pinpoint()] });
		save(db, { iso3: 'BRA', article: 'I.3' }, answer);
		const { article, answer: shown } = opened('I.3');
		expect(article.code).toBe('I.3');
		expect(shown).toMatchObject({ ...answer, version: 1, score: 25 });
	});

	test.each([
		['......', 'I.1'],
		['4.4444', 'I.2'],
		['444c44', 'II.1'],
		['44a44.', 'VIII.1'],
		['444444', 'I.1']
	])('after %s it opens at the first scored article without an answer: %s', (signs, article) => {
		saveAll(db, assessment, signs);
		expect(opened().article.code).toBe(article);
	});

	test.each([
		['I.1', ['Visitors', 'Tourists']],
		// superseded for tourists by II.1
		['I.2', ['Visitors']],
		['II.1', ['Tourists']],
		['I.4', []],
		['VIII.1', []]
	])('%s applies to %j', (article, categories) => {
		expect(opened(article).categories).toEqual(categories);
	});

	test('offers the instruments of this country with what is known of them', () => {
		const law = (instrument: string, provision: string, rank: 'statute' | 'regulation') =>
			pinpoint({ instrument, provision, rank });
		const evidence = [law('Law', '1', 'statute'), law('Law', '2', 'regulation')];
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ evidence }));
		save(
			db,
			{ iso3: 'BRA', article: 'I.2' },
			answerOf({ evidence: [law('Constitution', '5', 'statute')] })
		);
		save(
			db,
			{ iso3: 'DEU', article: 'I.1' },
			answerOf({ evidence: [law('Grundgesetz', '16a', 'statute')] })
		);
		expect(opened().instruments.map(({ instrument, rank }) => [instrument, rank])).toEqual([
			['Constitution', 'statute'],
			['Law', 'statute'],
			['Law', 'regulation']
		]);
	});
});

describe('who may open it', () => {
	test('nobody sees a colleague’s answers', () => {
		save(db, { iso3: 'BRA', article: 'I.1', coder: 'bo' }, answerOf());
		expect(open()).toEqual({
			ok: false,
			why: 'forbidden',
			message: 'BRA is assigned to another coder in round 2026.'
		});
	});

	test('of two coders each sees only the own answers', () => {
		for (const coder of ['ana', 'bo'])
			assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder, assignedAt: '' });
		const evidence = [pinpoint()];
		save(db, { iso3: 'BRA', article: 'I.1', coder: 'bo' }, answerOf({ evidence }));
		expect(opened().chapters[0]?.articles[0]).toMatchObject({
			status: 'not_assessed',
			evidenceCount: 0
		});
		expect(opened('I.1').answer.version).toBe(0);
	});

	test('its coder still reads it when the round is closed, and learns why nothing can be saved', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf());
		roundTable.setStatus(db, '2026', 'closed');
		expect(opened('I.1')).toMatchObject({
			readOnly: 'Round 2026 is closed; answers can be changed in an open round only.',
			answer: { level: 4 }
		});
	});

	test('nobody opens a country without a coder when the round is closed', () => {
		roundTable.setStatus(db, '2026', 'closed');
		expect(open()).toMatchObject({ why: 'forbidden' });
	});

	test.each([
		[null, { round: '1999' }, 'There is no round "1999".'],
		[
			null,
			{ iso3: 'XXX' },
			'There is no country "XXX" in the list (ISO 3166-1 alpha-3, capitals).'
		],
		['I.9', {}, 'There is no article "I.9" in edition mimc-analytic-1.']
	])('article %j at %j is unknown', (article, differing, message) => {
		expect(open(article, differing)).toEqual({ ok: false, why: 'unknown', message });
	});
});
