import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerContent, Evidence } from '#lib/domain/answer.ts';
import {
	changeReasons,
	confidences,
	evidenceKinds,
	instrumentRanks,
	levels,
	stances,
	translationMakers
} from '#lib/domain/vocabulary.ts';
import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { readImport } from '#lib/exchange/import-file.ts';
import { answerOf, pinpoint, save, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import * as fileTable from './db/files.ts';
import type { Db } from './db/open.ts';
import { applyImport, planImport } from './import-answers.ts';
import { fillTable } from './public-tables.ts';
import { storedAnswer } from './record-answer.ts';

const now = new Date('2026-04-01T12:00:00Z');

/** Texts with everything that CSV, spreadsheets and people put into them. */
const text = fc
	.string({
		unit: fc.constantFrom(
			'a',
			'é',
			'中',
			'😀',
			'"',
			"'",
			',',
			';',
			'\t',
			'\n',
			'\r\n',
			'=',
			'-',
			'+',
			'@',
			' ',
			'＝'
		),
		maxLength: 12
	})
	.map((found) => found.trim());
const some = fc.oneof(fc.constant(null), text);
const oneOf = <T>(list: readonly T[]) => fc.constantFrom(null, ...list);
const day = fc.constantFrom(null, '2001-02-03', '2020-02-29');

const sha256 = 'a'.repeat(64);

/** A database in which the file of that name was uploaded. */
function databaseWithFile(): Db {
	const db = smallDatabase();
	const kind = { name: 'law.pdf', type: 'application/pdf', bytes: 9 } as const;
	const uploaded = { uploadedBy: 'ana', uploadedAt: '2026-01-01T00:00:00.000Z' };
	fileTable.add(db, { sha256, ...kind, ...uploaded });
	return db;
}

const evidence = fc
	.record({
		kind: fc.constantFrom(...evidenceKinds),
		// few titles, so that instruments meet: with facts, and by their title alone
		instrument: fc.constantFrom('Law', "'Law", 'Law, "new"'),
		rank: oneOf(instrumentRanks.slice(0, 2)),
		jurisdiction: fc.constantFrom(null, 'national'),
		provision: text.map((found) => found || 'art. 1'),
		quotation: text.map((found) => found || 'words'),
		language: oneOf(['pt']),
		translation: some,
		translation_by: oneOf(translationMakers),
		url: oneOf(['https://a.org/?q=1,2']),
		archive_url: oneOf(['http://b.org']),
		enacted: day,
		in_force: day,
		repealed: day,
		version_date: day,
		accessed: day,
		stance: oneOf(stances),
		file: oneOf([sha256])
	})
	.map((found) => found as Evidence);

const answer = fc
	.record({
		finding: fc.oneof(
			fc.constantFrom(...levels).map((level) => ({ status: 'scored', level })),
			fc.constant({ status: 'no_provision' }),
			fc.constant({ status: 'not_assessed' })
		),
		confidence: oneOf(confidences),
		rationale: text,
		practice_note: text,
		flagged: fc.boolean(),
		change_reason: oneOf(changeReasons),
		evidence: fc.array(evidence, { maxLength: 3 })
	})
	.map(({ finding, ...rest }): AnswerContent => {
		const parsed = parseAnswerBody({ ...finding, ...rest, version: 0 });
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
		return parsed.answer;
	});

const answers = fc.array(
	fc.record({
		iso3: fc.constantFrom('BRA', 'DEU', 'NAM'),
		article: fc.constantFrom('I.1', 'I.2', 'I.3', 'II.1', 'VIII.1'),
		answer
	}),
	{ minLength: 1, maxLength: 8 }
);

function exported(db: Db, table: 'scores' | 'evidence', bom: boolean): Uint8Array {
	const filled = fillTable(
		{ db, kind: 'production', user: {} },
		table,
		new URLSearchParams({ round: '2026' })
	);
	if (!filled.ok) throw new Error(JSON.stringify(filled.issues));
	return new TextEncoder().encode(writeCsv(filled.filled.table, filled.filled.rows, { bom }));
}

/** A title alone means the instrument of that title, where there is one with facts. */
function areTellable(list: { iso3: string; answer: AnswerContent }[]): boolean {
	const named = list.flatMap(({ iso3, answer: { evidence: items } }) =>
		items.map((item) => ({
			title: `${iso3} ${item.instrument}`,
			isBare: [item.rank, item.jurisdiction, item.enacted, item.in_force, item.repealed].every(
				(fact) => fact === null
			)
		}))
	);
	const bare = new Set(named.filter(({ isBare }) => isBare).map(({ title }) => title));
	return named.every(({ title, isBare }) => isBare || !bare.has(title));
}

const everything = (db: Db) =>
	['answers', 'answer_history', 'instruments', 'pinpoints', 'answer_pinpoints', 'rounds'].map(
		(table) => db.$client.prepare(`select * from ${table}`).all()
	);

test('whatever was answered: both exports import back, by any coder, without a change', () => {
	fc.assert(
		fc.property(answers, fc.boolean(), (list, bom) => {
			const db = databaseWithFile();
			// DEU belongs to another coder: its exported rows are as they are, too
			for (const { iso3, article, answer: content } of list)
				save(db, { iso3, article, coder: iso3 === 'DEU' ? 'bo' : 'ana' }, content);
			const before = everything(db);
			for (const table of ['scores', 'evidence'] as const) {
				const file = readImport(exported(db, table, bom));
				const plan = planImport(db, file, { round: '2026', coder: 'ana' });
				expect(plan.faults.list).toEqual([]);
				expect(plan).toMatchObject({ kind: table, writes: [], conflicts: [], faulty: 0 });
				expect(plan.unchanged).toBe(file.answers.length);
				expect(applyImport(db, plan, { skipInvalid: false }, now)).toEqual({
					ok: true,
					written: 0
				});
			}
			expect(everything(db)).toEqual(before);
			db.$client.close();
		}),
		{ seed: 20260107, numRuns: 150 }
	);
});

test('into an empty database they bring the answers back, and then change nothing', () => {
	fc.assert(
		fc.property(answers, (list) => {
			fc.pre(areTellable(list));
			const db = databaseWithFile();
			for (const { iso3, article, answer: content } of list) save(db, { iso3, article }, content);
			const files = (['scores', 'evidence'] as const).map((table) => exported(db, table, false));
			const other = smallDatabase();
			for (const round of ['first', 'again'])
				for (const file of files) {
					const plan = planImport(other, readImport(file), { round: '2026', coder: 'ana' });
					expect(plan.faults.list).toEqual([]);
					const applied = applyImport(other, plan, { skipInvalid: false }, now);
					if (round === 'again') expect(applied).toEqual({ ok: true, written: 0 });
				}
			const strip = (csv: Uint8Array) =>
				new TextDecoder().decode(csv).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T');
			expect(strip(exported(other, 'evidence', false))).toBe(strip(files[1] ?? new Uint8Array()));
			expect(strip(exported(other, 'scores', false))).toBe(strip(files[0] ?? new Uint8Array()));
			db.$client.close();
			other.$client.close();
		}),
		{ seed: 20260107, numRuns: 100 }
	);
});

test('answers of several coders, of which nothing counts yet, are no faults either', () => {
	const db = smallDatabase();
	save(db, { iso3: 'BRA', article: 'I.1' }, answerOf());
	db.$client.exec(
		"insert into assignments (round, iso3, coder, assigned_at) values ('2026', 'BRA', 'bo', '2026-01-02')"
	);
	const file = readImport(exported(db, 'scores', false));
	const plan = planImport(db, file, { round: '2026', coder: 'ana' });
	expect(plan).toMatchObject({
		writes: [],
		conflicts: [],
		faulty: 0,
		unchanged: file.answers.length
	});
});

test('what no export has a column for is kept with the answers that an edited export changes', () => {
	const db = databaseWithFile();
	const content = answerOf({
		level: 1,
		practice_note: 'Rarely applied.',
		flagged: true,
		change_reason: 'law_changed',
		evidence: [pinpoint({ quotation: 'Wrods', file: sha256 }), pinpoint({ provision: 'art. 2' })]
	});
	save(db, { iso3: 'BRA', article: 'I.1' }, content);
	const edited = (table: 'scores' | 'evidence', from: string, to: string) => {
		const text = new TextDecoder().decode(exported(db, table, false));
		expect(text.split(from)).toHaveLength(2);
		return new TextEncoder().encode(text.replace(from, to));
	};
	for (const file of [
		edited('scores', 'scored,1,25,', 'scored,3,75,'),
		edited('evidence', 'Wrods', 'Words')
	]) {
		const plan = planImport(db, readImport(file), { round: '2026', coder: 'ana' });
		expect(applyImport(db, plan, { skipInvalid: false }, now)).toEqual({ ok: true, written: 1 });
	}
	const place = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };
	const [first, second] = content.evidence;
	expect(storedAnswer(db, place)).toMatchObject({
		...content,
		level: 3,
		evidence: [{ ...first, quotation: 'Words' }, second],
		version: 3
	});
});
