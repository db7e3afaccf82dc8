import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileFiles, moreHostileFiles } from '../../../tests/fixtures/hostile-files.ts';
import { answerOf, save, smallCountries } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import { type Db, closeDatabase, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as userTable from './db/users.ts';
import { importInWorker } from './import-job.ts';
import { storedAnswer } from './record-answer.ts';
import { gateOpen } from './write-gate.ts';

const now = new Date('2026-04-01T12:00:00Z');
const target = { round: '2026', coder: 'ana' };
const header =
	'iso3,article,status,level,confidence,rationale,instrument,provision,quotation,url\n';

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-import-'));
	db = openDatabase(join(folder, 'mimc.sqlite'), { kind: 'production', mode: 'create' });
	editionTable.put(db, smallEdition, 'hash');
	countryTable.putAll(db, smallCountries);
	userTable.add(db, {
		id: 'ana',
		email: 'ana@example.org',
		name: 'Ana',
		role: 'analyst',
		passwordHash: null,
		createdAt: '2026-01-01T00:00:00.000Z'
	});
	roundTable.add(db, {
		code: '2026',
		title: 'Pilot',
		asOf: '2026-01-01',
		status: 'open',
		public: true,
		edition: smallEdition.id
	});
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const look = (given: Uint8Array) => importInWorker(db, { bytes: given, target, apply: null });
const level = (article: string) => storedAnswer(db, { ...target, iso3: 'BRA', article }).level;

describe('an import in a worker', () => {
	const good = bytes(`${header}BRA,I.1,scored,3,,,Law,art. 1,,\n`);

	test('looks without storing, and stores when asked to', async () => {
		const report = { kind: 'simple', rows: 1, added: 1, changed: 0, unchanged: 0, faulty: 0 };
		expect(await look(good)).toMatchObject({ ok: true, report: { ...report, written: null } });
		expect(level('I.1')).toBeNull();
		const apply = { skipInvalid: false, now };
		expect(await importInWorker(db, { bytes: good, target, apply })).toMatchObject({
			ok: true,
			report: { ...report, written: 1 }
		});
		expect(level('I.1')).toBe(3);
		expect(await importInWorker(db, { bytes: good, target, apply })).toMatchObject({
			report: { added: 0, unchanged: 1, written: 0 }
		});
	});

	test('is given up after its time, with nothing stored', async () => {
		const apply = { skipInvalid: false, now };
		const done = await importInWorker(db, { bytes: good, target, apply }, { longest: 1 });
		expect(done).toEqual({ ok: false, why: 'too_long' });
		expect(level('I.1')).toBeNull();
	});

	test('is given up when it is cancelled', async () => {
		const controller = new AbortController();
		const job = importInWorker(
			db,
			{ bytes: good, target, apply: null },
			{ signal: controller.signal }
		);
		controller.abort(new Error('enough'));
		await expect(job).rejects.toThrow('enough');
	});
});

async function mayWrite(): Promise<boolean> {
	let is = false;
	void gateOpen().then(() => (is = true));
	await turn();
	return is;
}

describe('while it stores', () => {
	const good = bytes(`${header}BRA,I.1,scored,3,,,Law,art. 1,,\n`);
	const apply = { skipInvalid: false, now };

	test('others wait before they write', async () => {
		let done = false;
		const job = importInWorker(db, { bytes: good, target, apply }).finally(() => (done = true));
		const seen: boolean[] = [];
		while (!done) seen.push(await mayWrite());
		await job;
		const changes = seen.filter((may, at) => may !== seen[at - 1]);
		expect(changes.slice(0, 2)).toEqual([true, false]);
		expect(await mayWrite()).toBe(true);
	});

	test('nobody waits where there is nothing to store', async () => {
		let done = false;
		const job = look(good).finally(() => (done = true));
		while (!done) expect(await mayWrite()).toBe(true);
		await job;
	});

	test('it can be given up: nothing is stored, and others write', async () => {
		const controller = new AbortController();
		// whoever holds the write lock keeps the import waiting for it
		db.$client.exec('begin immediate');
		const { signal } = controller;
		const job = importInWorker(db, { bytes: good, target, apply }, { signal });
		const refused = expect(job).rejects.toThrow('enough');
		while (await mayWrite()) await pause(1);
		controller.abort(new Error('enough'));
		await refused;
		expect(await mayWrite()).toBe(true);
		db.$client.exec('rollback');
		await pause(500);
		expect(level('I.1')).toBeNull();
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 2 }));
		expect(level('I.1')).toBe(2);
	});
});

describe('hostile files are refused, and nobody else waits', () => {
	test.each([...hostileFiles, ...moreHostileFiles])('$what', { timeout: 20_000 }, async (file) => {
		const given = file.make();
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			const time = performance.now();
			longest = Math.max(longest, time - last);
			last = time;
		}, 5);
		const done = await look(given);
		clearInterval(timer);
		if (!done.ok) throw new Error(done.why);
		expect(done.report.added).toBe(0);
		expect(done.report.faults.list.map(({ why }) => why).join('\n')).toContain(file.says);
		// the limits that an idle machine keeps stand in tests/soak
		expect(longest).toBeLessThan(1000);
	});
});
