import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { largestFile } from '#lib/domain/stored-file.ts';
import {
	answerOf,
	pinpoint,
	save,
	savedAt,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import * as assignmentTable from './db/assignments.ts';
import { type Db, closeDatabase, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { recordAnswer } from './record-answer.ts';
import { filePath, findFile, isPublicFile, storeFile } from './stored-files.ts';

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-files-'));
	const path = join(folder, 'a.sqlite');
	const memory = smallDatabase();
	memory.$client.prepare('vacuum into ?').run(path);
	closeDatabase(memory);
	db = openDatabase(path, { kind: 'production', mode: 'open' });
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

const pdf = new TextEncoder().encode('%PDF-1.7 law');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const store = (differing: Partial<Parameters<typeof storeFile>[1]> = {}, by = 'ana') =>
	storeFile(
		db,
		{ name: 'law.pdf', type: 'application/pdf', bytes: pdf, ...differing },
		by,
		savedAt
	);
const stored = () =>
	existsSync(`${folder}/a.sqlite.files`) ? readdirSync(`${folder}/a.sqlite.files`) : [];

describe('storeFile', () => {
	test('keeps the bytes under their SHA-256 beside the database, for its owner only', async () => {
		const file = {
			sha256,
			name: 'law.pdf',
			type: 'application/pdf',
			bytes: pdf.length,
			uploadedBy: 'ana',
			uploadedAt: '2026-03-01T12:00:00.000Z'
		};
		expect(await store()).toEqual({ ok: true, file });
		expect(findFile(db, sha256)).toEqual(file);
		const path = join(folder, 'a.sqlite.files', sha256);
		expect(filePath(db, { sha256 })).toBe(path);
		expect(readFileSync(path)).toEqual(Buffer.from(pdf));
		expect(stored()).toEqual([sha256]);
		if (process.platform !== 'win32') {
			expect(statSync(path).mode & 0o777).toBe(0o600);
			expect(statSync(join(folder, 'a.sqlite.files')).mode & 0o777).toBe(0o700);
		}
	});

	test('keeps the same bytes once, also when several send them at the same time', async () => {
		const results = await Promise.all([store(), store({ name: 'b.pdf' }, 'bo'), store()]);
		expect(new Set(results.map((result) => result.ok && result.file.name)).size).toBe(1);
		expect(stored()).toEqual([sha256]);
	});

	test('sent again, a copy that was damaged is sound again', async () => {
		await store();
		writeFileSync(filePath(db, { sha256 }), 'damaged');
		await store();
		expect(readFileSync(filePath(db, { sha256 }))).toEqual(Buffer.from(pdf));
	});

	test('gives the name the end that goes with its content', async () => {
		const text = { name: 'run.bat', type: 'text/plain', bytes: new TextEncoder().encode('Art. 1') };
		expect(await store(text)).toMatchObject({ file: { name: 'run.bat.txt', type: 'text/plain' } });
	});

	test.each([
		[{ bytes: new Uint8Array() }, 'empty'],
		[{ bytes: new Uint8Array(largestFile + 1) }, 'too_large'],
		[{ type: 'image/svg+xml' }, 'wrong_type'],
		[{ type: '', name: 'law.docx' }, 'wrong_type'],
		[{ type: 'text/html' }, 'wrong_content'],
		[{ bytes: new TextEncoder().encode('<html>') }, 'wrong_content']
	])('refuses what is not right, and keeps nothing of it: %#', async (differing, why) => {
		expect(await store(differing)).toMatchObject({ ok: false, why });
		expect(stored()).toEqual([]);
		expect(db.$client.prepare('select count(*) from files').pluck().get()).toBe(0);
	});

	test('takes a file of exactly the largest size', async () => {
		const bytes = new Uint8Array(largestFile);
		bytes.set(pdf);
		expect((await store({ bytes })).ok).toBe(true);
	});
});

describe('isPublicFile', () => {
	const evidence = [pinpoint({ file: sha256 })];
	const cite = (round: string, coder = 'ana') =>
		save(db, { iso3: 'BRA', article: 'I.1', round, coder }, answerOf({ evidence }));
	beforeEach(() => store());

	test('no file is public by being uploaded', () => {
		expect(isPublicFile(db, sha256)).toBe(false);
		expect(isPublicFile(db, 'f'.repeat(64))).toBe(false);
	});

	test('a file is public once an answer that counts in a public round rests on it', () => {
		cite('2027');
		expect(isPublicFile(db, sha256)).toBe(false);
		roundTable.setPublic(db, '2027', true);
		expect(isPublicFile(db, sha256)).toBe(true);
	});

	test('it is not while coders of the country work side by side', () => {
		for (const coder of ['ana', 'bo'])
			assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder, assignedAt: '' });
		cite('2026');
		expect(isPublicFile(db, sha256)).toBe(false);
	});

	test('it is not for an answer that was cleared', () => {
		cite('2026');
		save(
			db,
			{ iso3: 'BRA', article: 'I.1' },
			answerOf({ status: 'not_assessed', level: null, evidence })
		);
		expect(isPublicFile(db, sha256)).toBe(false);
	});
});

test('an answer cannot name a file that was never uploaded', async () => {
	const place = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };
	const answer = answerOf({ evidence: [pinpoint(), pinpoint({ file: sha256, provision: 'x' })] });
	expect(recordAnswer(db, place, { answer, version: 0 }, savedAt)).toMatchObject({
		ok: false,
		why: 'invalid',
		issues: [{ path: 'evidence.1.file' }]
	});
	await store();
	expect(recordAnswer(db, place, { answer, version: 0 }, savedAt)).toMatchObject({
		ok: true,
		answer: { evidence: [{ file: null }, { file: sha256 }] }
	});
});
