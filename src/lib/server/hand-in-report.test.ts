import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	savedAt,
	searchRecord,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { startCountry } from './answer-place.ts';
import { carryForward } from './carry-forward.ts';
import * as assignmentTable from './db/assignments.ts';
import * as editionTable from './db/editions.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { type HandInReport, handInReport } from './hand-in-report.ts';

const assessment = { round: '2026', iso3: 'BRA', coder: 'ana' };

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const start = (at = assessment) => startCountry(db, at, savedAt);
const answer = (article: string, content: Parameters<typeof answerOf>[0], round = '2026') =>
	save(db, { iso3: 'BRA', article, round }, answerOf(content));

function report(at = assessment): HandInReport {
	const found = handInReport(db, at);
	if (!found.ok) throw new Error(found.message);
	return found.report;
}
const found = (at = assessment) =>
	report(at).checked.map(({ code, checks }) => [code, checks.map(({ check }) => check)]);

describe('handInReport', () => {
	test('of a country that was just started: everything is open', () => {
		start();
		expect(report()).toEqual({
			country: smallCountries[0],
			round: { code: '2026', title: 'Pilot', asOf: '2026-01-01', status: 'open' },
			state: { handedInAt: null, gapsNote: null, returnedNote: null },
			total: 6,
			openArticles: smallEdition.articles
				.filter(({ scored }) => scored)
				.map(({ code, title }) => ({ code, title, carried: false })),
			checked: [],
			uniform: [],
			possible: 'with_gaps'
		});
	});

	test('lists what was found by article, in the order of the edition', () => {
		answer('II.1', { level: 2 });
		answer('I.1', { level: 3, evidence: [pinpoint()] });
		answer('I.2', { status: 'no_provision', level: null, evidence: [searchRecord()] });
		answer('I.3', { status: 'no_provision', level: null });
		expect(found()).toEqual([
			['I.3', ['no_provision_without_search']],
			['II.1', ['level_without_evidence']]
		]);
		expect(report().openArticles.map(({ code }) => code)).toEqual(['II.2', 'VIII.1']);
		expect(report().possible).toBe('no');
	});

	test('compares with the as-of date of the round', () => {
		const law = pinpoint({ enacted: '2026-06-01' });
		answer('I.1', { level: 3, evidence: [law] });
		answer('I.1', { level: 3, evidence: [law] }, '2027');
		expect(found()).toEqual([['I.1', ['evidence_after_as_of']]]);
		expect(found({ ...assessment, round: '2027' })).toEqual([]);
	});

	test('compares with the round before: a difference needs its reason', () => {
		answer('I.1', { level: 3, evidence: [pinpoint()] });
		answer('I.2', { level: 3, evidence: [pinpoint()] });
		answer('I.1', { level: 2, evidence: [pinpoint()] }, '2027');
		answer('I.2', { level: 2, evidence: [pinpoint()], change_reason: 'correction' }, '2027');
		expect(found({ ...assessment, round: '2027' })).toEqual([['I.1', ['change_without_reason']]]);
	});

	test('an answer that waits to be confirmed leaves its article open, and says so', () => {
		answer('I.1', { level: 3, evidence: [pinpoint()] });
		const next = { ...assessment, round: '2027' };
		carryForward(db, next, '2026', savedAt);
		expect(report(next).openArticles.slice(0, 2)).toEqual([
			{ code: 'I.1', title: 'Leaving', carried: true },
			{ code: 'I.2', title: 'Information', carried: false }
		]);
		expect(found(next)).toEqual([]);
	});

	test('is possible at once when all is answered with evidence', () => {
		for (const { code, scored } of smallEdition.articles)
			if (scored) answer(code, { level: 3, evidence: [pinpoint()] });
		expect(report()).toMatchObject({ openArticles: [], checked: [], possible: 'yes' });
	});

	test('is not possible when it is done, or the round is not open; what was found is still told', () => {
		answer('I.1', { level: 3, evidence: [pinpoint({ repealed: '2000-01-01' })] });
		assignmentTable.setHandIn(db, assessment, { handedInAt: '2026-04-01T08:00:00.000Z' });
		expect(report()).toMatchObject({
			possible: 'no',
			state: { handedInAt: '2026-04-01T08:00:00.000Z' }
		});
		assignmentTable.setHandIn(db, assessment, { handedInAt: null });
		roundTable.setStatus(db, '2026', 'closed');
		expect(report().possible).toBe('no');
		expect(found()).toEqual([['I.1', ['repealed_cited']]]);
	});

	test('shows nobody a colleague’s answers', () => {
		start();
		assignmentTable.add(db, { ...assessment, coder: 'bo', assignedAt: '' });
		answer('I.1', { level: 2 });
		expect(found({ ...assessment, coder: 'bo' })).toEqual([]);
		expect(report({ ...assessment, coder: 'bo' }).openArticles).toHaveLength(6);
	});

	test.each([
		[{ coder: 'bo' }, 'forbidden'],
		[{ iso3: 'DEU' }, 'forbidden'],
		[{ iso3: 'XXX' }, 'unknown'],
		[{ round: '1999' }, 'unknown']
	])('of %j is %s', (differing, why) => {
		start();
		expect(handInReport(db, { ...assessment, ...differing })).toMatchObject({ ok: false, why });
	});
});

test('a chapter with one answer throughout is named with its title', () => {
	const [usual] = smallEdition.articles;
	if (!usual) throw new Error('no article');
	const codes = ['I.1', 'I.2', 'I.3', 'I.4', 'I.5'];
	const articles = codes.map((code, i) => ({ ...usual, code, position: i + 1 }));
	const edition = { ...smallEdition, id: 'other', articles, categories: [] };
	editionTable.put(db, edition, 'other hash');
	roundTable.add(db, {
		code: '2028',
		title: 'Other',
		asOf: '2028-01-01',
		public: false,
		status: 'open',
		edition: 'other'
	});
	for (const code of codes) answer(code, { level: 4, evidence: [pinpoint()] }, '2028');
	const uniform = [{ chapter: 'I', title: 'Everybody', status: 'scored', level: 4, answered: 5 }];
	expect(report({ ...assessment, round: '2028' })).toMatchObject({ uniform, possible: 'yes' });
});
