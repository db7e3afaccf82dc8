import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallCountries } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import { type Db, closeDatabase, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as userTable from './db/users.ts';
import { importInWorker } from './import-job.ts';
import { storedAnswer } from './record-answer.ts';

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

const mega = 1024 * 1024;
const bomb = () => gzipSync(Buffer.alloc(200 * mega));
const hostile: [what: string, make: () => Uint8Array, why: string][] = [
	['one line of 10 MB', () => bytes('x'.repeat(10 * mega)), 'the first line holds'],
	['a row of 10 MB', () => bytes(`${header}${'x'.repeat(10 * mega)}`), 'longer than 1,000,000'],
	['2 MB of commas', () => bytes(','.repeat(2 * mega)), 'the first line holds 2,097,152'],
	['2 MB of commas in a row', () => bytes(`${header}${','.repeat(2 * mega)}`), 'longer than'],
	[
		'20 rows of 1 MB of commas',
		() => bytes(header + `a${','.repeat(900_000)}\n`.repeat(20)),
		'900001 cells'
	],
	['20,000 columns', () => bytes(`iso3,article,status${',a'.repeat(9000)}\n`), '9,003 columns'],
	['NUL bytes', () => bytes(`${header}${'\0'.repeat(10 * mega)}`), 'NUL byte'],
	[
		'Latin-1',
		() => new Uint8Array(Buffer.from(`${header}${'é,'.repeat(5 * mega)}`, 'latin1')),
		'is not UTF-8'
	],
	[
		'Latin-1 after 19 million lines',
		() => new Uint8Array(Buffer.from(`${'\n'.repeat(19 * mega)}é`, 'latin1')),
		'is not UTF-8'
	],
	[
		'UTF-16 without its mark',
		() => new Uint8Array(Buffer.from(header.repeat(1000), 'utf16le')),
		'UTF-16'
	],
	['a gzip bomb', () => new Uint8Array(bomb()), 'gzip'],
	['19 MB of quotation marks', () => bytes(header + '"'.repeat(19 * mega)), 'longer than'],
	[
		'deep quotes',
		() => bytes(`${header}${`"${'""'.repeat(400_000)}\n`.repeat(20)}`),
		'has 1 cells'
	],
	[
		'stray quotes before blanks',
		() => bytes(`${header}"a"${'b"'.repeat(200_000)}${' '.repeat(500_000)}\n`),
		'goes on after'
	],
	['19 million empty lines', () => bytes('\n'.repeat(19 * mega)), 'empty'],
	['a million short rows', () => bytes(header + 'a,b\n'.repeat(mega)), 'more than 200,000 rows'],
	[
		'200,000 rows of faults',
		() => bytes('iso3,article,status\n' + 'x\n'.repeat(200_000)),
		'has 1 cells'
	],
	[
		'200,000 rows of one answer',
		() => bytes(header + 'BRA,I.1,x,y,z,,,,,\n'.repeat(200_000)),
		'must be'
	]
];

describe('hostile files are refused within two seconds, and nobody else waits', () => {
	test.each(hostile)('%s', { timeout: 20_000 }, async (_what, make, why) => {
		const given = make();
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			const time = performance.now();
			longest = Math.max(longest, time - last);
			last = time;
		}, 5);
		const started = performance.now();
		const done = await look(given);
		const took = performance.now() - started;
		clearInterval(timer);
		if (!done.ok) throw new Error(done.why);
		expect(done.report.added).toBe(0);
		expect(done.report.faults.list.map((fault) => fault.why).join('\n')).toContain(why);
		expect(took).toBeLessThan(2000);
		expect(longest).toBeLessThan(200);
	});
});
