import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pinpoint, smallCountries } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { signIn } from './accounts.ts';
import type { Catalogue } from './catalogue.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import * as evidenceTable from './db/evidence.ts';
import { type Db, closeDatabase, kindOf, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { demonstrationSeed, generateRound, withChangeReasons } from './demonstration.ts';
import {
	demonstrationAccounts,
	demonstrationPassword,
	makeDemonstration
} from './seed-demonstration.ts';

/** Twelve countries, so that some have answers and some have none; two in three of them lie in Europe. */
const countries = Array.from({ length: 12 }, (_, i) => ({
	...smallCountries[i % 3 === 0 ? 0 : 1]!,
	iso3: `A${String.fromCharCode(65 + i)}A`,
	iso2: `A${String.fromCharCode(65 + i)}`,
	m49: `8${String(i).padStart(2, '0')}`,
	name: `Country ${i}`
}));
const catalogue: Catalogue = { edition: smallEdition, hash: 'hash', countries };
const rounds = [
	{ code: '2024', asOf: '2024-01-01' },
	{ code: '2026', asOf: '2026-01-01' }
];

const newFolder = () => mkdtempSync(join(tmpdir(), 'mimc-seed-'));

describe('the demonstration', () => {
	let folder: string;
	let db: Db;
	beforeAll(async () => {
		folder = newFolder();
		await makeDemonstration(join(folder, 'demo.sqlite'), catalogue);
		db = openDatabase(join(folder, 'demo.sqlite'), { kind: 'demo', mode: 'open' });
	});
	afterAll(() => {
		closeDatabase(db);
		rmSync(folder, { recursive: true });
	});

	test('has the accounts and the password that its sign-in page names', async () => {
		expect(demonstrationAccounts.map(({ email, role }) => [email, role])).toEqual([
			['analyst@example.org', 'analyst'],
			['analyst2@example.org', 'analyst'],
			['reviewer@example.org', 'reviewer'],
			['admin@example.org', 'admin']
		]);
		expect(demonstrationPassword).toBe('demo-password');
		const now = new Date('2026-01-01T00:00:00Z');
		for (const { email, role } of demonstrationAccounts) {
			const credentials = { email, password: 'demo-password', client: '192.0.2.1' };
			expect(await signIn(db, credentials, now)).toMatchObject({ ok: true, user: { email, role } });
		}
	});

	test('has two public rounds, 2024 closed and 2026 open, which say that they are generated', () => {
		expect(roundTable.list(db)).toMatchObject([
			{ code: '2024', asOf: '2024-01-01', status: 'closed', public: true },
			{ code: '2026', asOf: '2026-01-01', status: 'open', public: true }
		]);
		for (const { title } of roundTable.list(db)) expect(title).toMatch(/generated, not findings/);
		expect(roundTable.currentPublicRound(db)?.code).toBe('2026');
	});

	test('has the catalogue', () => {
		expect(countryTable.list(db)).toEqual(countries);
	});

	test.each(rounds)(
		'gives every country one coder in $code, those of Europe the second',
		({ code }) => {
			expect(assignmentTable.ofRound(db, code).map(({ iso3, coder }) => [iso3, coder])).toEqual(
				countries.map(({ iso3, region }) => [
					iso3,
					region === 'Europe' ? 'analyst2@example.org' : 'analyst@example.org'
				])
			);
		}
	);

	test.each(rounds)('stores in $code what was generated, with evidence and history', (round) => {
		const drawn = (of: { code: string; asOf: string }) =>
			generateRound(smallEdition, countries, of, demonstrationSeed);
		const before = rounds.filter(({ asOf }) => asOf < round.asOf).flatMap(drawn);
		const generated = withChangeReasons(drawn(round), before, demonstrationSeed);
		const stored = answerTable.ofRound(db, round.code);
		const expected = generated.flatMap(({ iso3, answers }) =>
			answers.map(({ article, content, savedAt }) => ({ iso3, article, content, savedAt }))
		);
		expect(expected.length).toBeGreaterThan(20);
		expect(stored).toHaveLength(expected.length);
		for (const { iso3, article, content, savedAt } of expected) {
			const coder = assignmentTable.codersOf(db, round.code, iso3)[0]!;
			const found = answerTable.find(db, { round: round.code, iso3, article, coder })!;
			expect(found).toMatchObject({ version: 1, updatedAt: savedAt });
			const evidence = evidenceTable.ofAnswer(db, found.id);
			expect(answerTable.contentOf(found, evidence)).toEqual(content);
			expect(answerTable.historyOf(db, found.id)).toEqual([
				{
					answerId: found.id,
					version: 1,
					savedBy: coder,
					savedAt,
					snapshot: { ...content, version: 1 }
				}
			]);
		}
	});

	test('leaves some countries empty', () => {
		const begun = new Set(answerTable.ofRound(db, '2026').map(({ iso3 }) => iso3));
		expect(begun.size).toBeGreaterThan(0);
		expect(begun.size).toBeLessThan(countries.length);
	});

	test('is sound: every row refers to rows that are there', () => {
		expect(db.$client.pragma('foreign_key_check')).toEqual([]);
		expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
	});

	test('can be worked on: an analyst’s evidence is added to what was generated', () => {
		db.$client.exec('begin');
		const answer = answerTable.ofRound(db, '2026')[0]!;
		evidenceTable.replace(db, answer.id, answer.iso3, [pinpoint()]);
		expect(evidenceTable.ofAnswer(db, answer.id)).toEqual([pinpoint()]);
		db.$client.exec('rollback');
	});
});

describe('making it', () => {
	let folder: string;
	let path: string;
	beforeEach(() => {
		folder = newFolder();
		path = join(folder, 'demo.sqlite');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test('leaves one file, which is the whole database', async () => {
		await makeDemonstration(path, catalogue);
		expect(readdirSync(folder)).toEqual(['demo.sqlite']);
		expect(kindOf(path)).toBe('demo');
	});

	test('never replaces what is there', async () => {
		writeFileSync(path, 'precious');
		await makeDemonstration(path, catalogue);
		expect(readFileSync(path, 'utf8')).toBe('precious');
		expect(readdirSync(folder)).toEqual(['demo.sqlite']);
	});

	test('leaves nothing behind when it fails', async () => {
		const broken = { ...catalogue, countries: [countries[0]!, { ...countries[1]!, m49: '800' }] };
		await expect(makeDemonstration(path, broken)).rejects.toThrow('UNIQUE');
		expect(readdirSync(folder)).toEqual([]);
	});
});
