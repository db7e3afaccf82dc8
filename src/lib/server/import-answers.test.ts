import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerContent } from '#lib/domain/answer.ts';
import { readImport } from '#lib/exchange/import-file.ts';
import {
	answerOf,
	pinpoint,
	save,
	savedAt,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as settingTable from './db/settings.ts';
import { type ImportTarget, applyImport, planImport } from './import-answers.ts';
import { storedAnswer } from './record-answer.ts';

const now = new Date('2026-04-01T12:00:00Z');
const ana: ImportTarget = { round: '2026', coder: 'ana' };
const simple =
	'iso3,article,status,level,confidence,rationale,instrument,provision,quotation,url\n';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const plan = (text: string, target = ana) =>
	planImport(db, readImport(new TextEncoder().encode(text)), target);
const apply = (text: string, { target = ana, skipInvalid = false } = {}) =>
	applyImport(db, plan(text, target), { skipInvalid }, now);
const stored = (article: string, iso3 = 'BRA', coder = 'ana') =>
	storedAnswer(db, { round: '2026', iso3, article, coder });
const faults = (text: string, target = ana) =>
	plan(text, target).faults.list.map(({ row, column, found, why }) =>
		[row, column, found, why].filter((part) => part !== null).join(' | ')
	);
function counts(text: string) {
	const { writes, unchanged, conflicts, faulty, importable } = plan(text);
	const added = writes.filter(({ version }) => version === 0).length;
	const changed = writes.length - added;
	return { added, changed, unchanged, conflicts: conflicts.length, faulty, importable };
}
const none = { added: 0, changed: 0, unchanged: 0, conflicts: 0, faulty: 0, importable: true };

/** Everything that an import may write, row by row. */
function everything() {
	const tables = [
		'assignments',
		'answers',
		'answer_history',
		'instruments',
		'pinpoints',
		'answer_pinpoints',
		'rounds'
	];
	return tables.map((table) => db.$client.prepare(`select * from ${table}`).all());
}

describe('a plan', () => {
	test('stores nothing', () => {
		const before = everything();
		plan(`${simple}BRA,I.1,scored,3,,,,,,\n`);
		expect(everything()).toEqual(before);
	});

	test('counts what is new, changed and unchanged', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		save(db, { iso3: 'BRA', article: 'I.2' }, answerOf({ level: 1 }));
		const text = `${simple}BRA,I.1,scored,1,,,,,,\nBRA,I.2,scored,2,,,,,,\nBRA,II.1,scored,3,,,,,,\nDEU,I.1,scored,3,,,,,,\n`;
		expect(counts(text)).toEqual({ ...none, added: 2, changed: 1, unchanged: 1 });
	});

	test('of what was never answered and is not assessed changes nothing', () => {
		const text = `${simple}BRA,I.1,not_assessed,,,,,,,\nDEU,I.1,not_assessed,,,,,,,\n`;
		expect(counts(text)).toEqual({ ...none, unchanged: 2 });
		expect(apply(text)).toEqual({ ok: true, written: 0 });
		expect(assignmentTable.ofRound(db, '2026')).toEqual([]);
	});

	test.each<[what: string, row: string, faults: string[]]>([
		[
			'an unknown country',
			'bra,I.1,scored,1,,,,,,',
			['2 | iso3 | bra | is not in the list of countries (ISO 3166-1 alpha-3, capitals)']
		],
		[
			'country and article unknown, and a fault of the row itself',
			'XXX,IX.1,scored,9,,,,,,',
			[
				'2 | level | 9 | must be a whole number from 0 to 4, or empty',
				'2 | iso3 | XXX | is not in the list of countries (ISO 3166-1 alpha-3, capitals)',
				'2 | article | IX.1 | is no article of edition mimc-analytic-1'
			]
		],
		[
			'an article that takes no answer',
			'BRA,I.4,scored,1,,,,,,',
			['2 | article | I.4 is listed for completeness and is not scored; it takes no answer']
		],
		[
			'a level that is missing',
			'BRA,I.1,scored,,,,,,,',
			['2 | level | Status "scored" needs a level from 0 to 4']
		],
		[
			'a level too many',
			'BRA,I.1,no_provision,0,,,,,,',
			['2 | level | A level goes with status "scored" only; send null with "no_provision"']
		],
		[
			'"not applicable" where it is not allowed',
			'BRA,I.1,not_applicable,,,,,,,',
			['2 | status | I.1 applies to every State: "not applicable" is not allowed here']
		],
		[
			'"not applicable" without a reason',
			'BRA,I.3,not_applicable,,,,,,,',
			['2 | not_applicable_reason | "Not applicable" needs a reason: no_object, geography']
		]
	])('tells %s', (_what, row, expected) => {
		expect(faults(`${simple}${row}\n`)).toEqual(expected);
		expect(counts(`${simple}${row}\n`)).toEqual({ ...none, faulty: 1 });
	});

	test('looks for no country where cells are missing, and counts the answer', () => {
		const text = 'iso3;article;status\nBRA,I.1,no_provision\nXXX;I.1\n';
		expect(faults(text)).toEqual([
			'2 | has 1 cell where the header has 3',
			'3 | has 2 cells where the header has 3'
		]);
		expect(counts(text)).toEqual({ ...none, faulty: 2 });
	});

	test('refuses a round that is unknown or not open as a whole', () => {
		const text = `${simple}BRA,I.1,scored,1,,,,,,\n`;
		expect(faults(text, { ...ana, round: '1999' })).toEqual(['There is no round "1999"']);
		roundTable.setStatus(db, '2026', 'closed');
		expect(faults(text)).toEqual([
			'Round 2026 is closed; answers can be changed in an open round only'
		]);
		expect(apply(text, { skipInvalid: true })).toEqual({ ok: false, why: 'faults' });
	});

	test('refuses answers for the country of another coder, one by one', () => {
		save(db, { iso3: 'DEU', article: 'I.1', coder: 'bo' }, answerOf());
		expect(faults(`${simple}DEU,I.1,scored,4,,,,,,\nBRA,I.1,scored,4,,,,,,\n`)).toEqual([
			'2 | iso3 | DEU | DEU is assigned to another coder in round 2026'
		]);
	});
});

describe('what exported rows tell of their origin', () => {
	const header =
		'edition,release,round,as_of,iso3,country,article,chapter,status,level,score,verification\n';
	test.each([
		[',,,,BRA,,I.1,,scored,1,25,', []],
		['mimc-analytic-1,2026-1,2026,2026-01-01,BRA,Brazil,I.1,I,scored,1,25,decided', []],
		[',,,,BRA,Brasil,I.1,,scored,1,25,', []],
		[',,,01/01/2026,BRA,,I.1,,scored,1,25,', []],
		[',,,1.1.26,BRA,,I.1,,scored,1,25,', []],
		[
			',,,1/2/2026,BRA,,I.1,,scored,1,25,',
			[
				'2 | as_of | 1/2/2026 | differs from what is imported into (2026-01-01); correct it or leave the cell empty'
			]
		],
		[
			'old,,2024,2024-01-01,BRA,,I.1,II,scored,1,25,',
			[
				'2 | edition | old | differs from what is imported into (mimc-analytic-1); correct it or leave the cell empty',
				'2 | round | 2024 | differs from what is imported into (2026); correct it or leave the cell empty',
				'2 | as_of | 2024-01-01 | differs from what is imported into (2026-01-01); correct it or leave the cell empty',
				'2 | chapter | II | differs from what is imported into (I); correct it or leave the cell empty'
			]
		],
		[
			',,,,BRA,Germany,I.1,,scored,1,25,',
			['2 | country | Germany | is not the country of this code, which is Brazil']
		],
		[
			',DEMO,,,BRA,,I.1,,scored,1,25,',
			[
				'2 | release | DEMO | is a demonstration: generated by a program, never imported as findings'
			]
		]
	])('%s', (row, expected) => {
		expect(faults(`${header}${row}\n`)).toEqual(expected);
	});

	test('a demonstration takes its own', () => {
		settingTable.put(db, 'kind', 'demo');
		expect(faults(`${header},DEMO,,,BRA,,I.1,,scored,1,25,\n`)).toEqual([]);
	});
});

describe('conflicts', () => {
	const text = (updatedAt: string, level = 3) =>
		`iso3,article,status,level,updated_at\nBRA,I.1,scored,${level},${updatedAt}\n`;
	beforeEach(() => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
	});

	test('are rows whose stored answer is newer: listed, and left', () => {
		const older = text('2026-02-01T12:00:00.000Z');
		expect(plan(older).conflicts).toEqual([
			{
				row: 2,
				iso3: 'BRA',
				article: 'I.1',
				storedAt: savedAt.toISOString(),
				fileAt: '2026-02-01T12:00:00.000Z'
			}
		]);
		expect(apply(`${older}BRA,I.2,scored,2,\n`)).toEqual({ ok: true, written: 1 });
		expect([stored('I.1').level, stored('I.2').level]).toEqual([1, 2]);
	});

	test('also where the file says that nothing had been saved', () => {
		expect(plan(text('')).conflicts).toMatchObject([{ row: 2, fileAt: null }]);
	});

	test.each([
		['the same time', text(savedAt.toISOString())],
		['a later time', text('2026-03-01T12:00:01Z')],
		['no time column', 'iso3,article,status,level\nBRA,I.1,scored,3\n']
	])('are none with %s', (_what, given) => {
		expect(counts(given)).toEqual({ ...none, changed: 1 });
	});

	test('are none where the file says what is stored', () => {
		expect(counts(text('', 1))).toEqual({ ...none, unchanged: 1 });
	});
});

describe('applying', () => {
	test('stores answer, evidence and history as if each had been saved, at one time', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1, practice_note: 'Kept.' }));
		const revision = roundTable.find(db, '2026')?.revision ?? 0;
		const text = `${simple}BRA,I.1,scored,3,high,Why.,Law,art. 1,words,https://a.org\nBRA,I.1,,,,,Law,art. 2,,\nNAM,I.2,no_provision,,,,,,All statutes.,\n`;
		expect(apply(text)).toEqual({ ok: true, written: 2 });
		expect(stored('I.1')).toMatchObject({
			status: 'scored',
			level: 3,
			confidence: 'high',
			rationale: 'Why.',
			practice_note: 'Kept.',
			evidence: [
				pinpoint({ instrument: 'Law', quotation: 'words', url: 'https://a.org' }),
				pinpoint({ instrument: 'Law', provision: 'art. 2' })
			],
			version: 2,
			updated_at: now.toISOString()
		});
		expect(stored('I.2', 'NAM')).toMatchObject({
			status: 'no_provision',
			evidence: [searchRecord({ quotation: 'All statutes.' })],
			version: 1
		});
		expect(assignmentTable.codersOf(db, '2026', 'NAM')).toEqual(['ana']);
		const row = answerTable.find(db, { ...ana, iso3: 'BRA', article: 'I.1' });
		const history = answerTable.historyOf(db, row?.id ?? 0);
		expect(history.map(({ version, savedBy, savedAt: at }) => [version, savedBy, at])).toEqual([
			[2, 'ana', now.toISOString()],
			[1, 'ana', savedAt.toISOString()]
		]);
		expect(history[0]?.snapshot).toMatchObject({ level: 3, evidence: [{}, {}], version: 2 });
		expect(roundTable.find(db, '2026')?.revision).toBeGreaterThan(revision);
	});

	test('the same file twice changes nothing', () => {
		const text = `${simple}BRA,I.1,scored,3,high,Why.,Law,art. 1,,\nBRA,I.3,no_provision,,,,,,All.,\n`;
		apply(text);
		const before = everything();
		expect(counts(text)).toEqual({ ...none, unchanged: 2 });
		expect(apply(text)).toEqual({ ok: true, written: 0 });
		expect(everything()).toEqual(before);
	});

	test('also where the instrument is known with more than its title', () => {
		save(
			db,
			{ iso3: 'BRA', article: 'I.2' },
			answerOf({ evidence: [pinpoint({ rank: 'statute', enacted: '2017-01-01' })] })
		);
		const text =
			'iso3,article,kind,instrument,provision,rank\nBRA,I.1,provision,Migration Law,art. 9,\n';
		expect(apply(text)).toEqual({ ok: true, written: 1 });
		expect(stored('I.1').evidence).toMatchObject([{ rank: 'statute', enacted: '2017-01-01' }]);
		expect(counts(text)).toEqual({ ...none, unchanged: 1 });
	});

	test('one fault keeps everything from being stored, unless valid answers are asked for', () => {
		const text = `${simple}BRA,I.1,scored,3,,,,,,\nBRA,I.2,scored,7,,,,,,\nBRA,II.1,scored,1,,,,,,\n`;
		const before = everything();
		expect(apply(text)).toEqual({ ok: false, why: 'faults' });
		expect(everything()).toEqual(before);
		expect(apply(text, { skipInvalid: true })).toEqual({ ok: true, written: 2 });
		expect([stored('I.1').level, stored('I.2').level, stored('II.1').level]).toEqual([3, null, 1]);
	});

	test('a file that cannot be read as a whole is refused also then', () => {
		for (const text of ['iso3,article,status,foo\nBRA,I.1,no_provision,\n', `${simple}"BRA`, ''])
			expect(apply(text, { skipInvalid: true })).toEqual({ ok: false, why: 'faults' });
	});

	test('an answer that was saved since the plan was made undoes everything', () => {
		const text = `${simple}NAM,I.1,scored,3,,,,,,\nBRA,I.1,scored,3,,,,,,\n`;
		const made = plan(text);
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		const before = everything();
		expect(applyImport(db, made, { skipInvalid: true }, now)).toEqual({
			ok: false,
			why: 'overtaken',
			iso3: 'BRA'
		});
		expect(everything()).toEqual(before);
	});

	test('so does one that was saved since somebody saw what would change', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		const made = plan(`${simple}NAM,I.1,scored,3,,,,,,\nBRA,I.1,scored,3,,,,,,\n`);
		const applyChecked = (checkedAt: string) =>
			applyImport(db, made, { skipInvalid: false, checkedAt }, now);
		expect(applyChecked('2026-03-01T11:59:59.999Z')).toEqual({
			ok: false,
			why: 'overtaken',
			iso3: 'BRA'
		});
		expect(stored('I.1', 'NAM').version).toBe(0);
		expect(applyChecked(savedAt.toISOString())).toEqual({ ok: true, written: 2 });
	});

	test('so does a country that somebody else started', () => {
		const made = plan(`${simple}NAM,I.1,scored,3,,,,,,\n`);
		save(db, { iso3: 'NAM', article: 'I.2', coder: 'bo' }, answerOf());
		expect(applyImport(db, made, { skipInvalid: false }, now)).toMatchObject({ iso3: 'NAM' });
		expect(stored('I.1', 'NAM').version).toBe(0);
	});

	test('scores keep the evidence, evidence keeps the scores', () => {
		const content: AnswerContent = answerOf({ level: 1, evidence: [pinpoint()] });
		save(db, { iso3: 'BRA', article: 'I.1' }, content);
		apply('iso3,article,status,level,not_applicable_reason\nBRA,I.1,scored,2,\n');
		expect(stored('I.1')).toMatchObject({ level: 2, evidence: content.evidence });
		apply('iso3,article,kind,instrument,provision\nBRA,I.1,case,Case 1,para. 3\n');
		expect(stored('I.1')).toMatchObject({
			level: 2,
			evidence: [pinpoint({ kind: 'case', instrument: 'Case 1', provision: 'para. 3' })],
			version: 3
		});
	});

	test('clears an answer that the file says is not assessed', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		expect(apply('iso3,article,status\nBRA,I.1,not_assessed\n')).toEqual({ ok: true, written: 1 });
		expect(stored('I.1')).toMatchObject({ status: 'not_assessed', level: null, version: 2 });
	});
});
