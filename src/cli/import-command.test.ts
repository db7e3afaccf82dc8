import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as countryTable from '#lib/server/db/countries.ts';
import * as editionTable from '#lib/server/db/editions.ts';
import { type Db, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import * as roundTable from '#lib/server/db/rounds.ts';
import * as userTable from '#lib/server/db/users.ts';
import { storedAnswer } from '#lib/server/record-answer.ts';
import { answerOf, save, savedAt, smallCountries } from '../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../tests/fixtures/small-edition.ts';

let folder: string;
let database: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-import-'));
	database = join(folder, 'mimc.sqlite');
	const db = openDatabase(database, { kind: 'production', mode: 'create' });
	editionTable.put(db, smallEdition, 'hash');
	countryTable.putAll(db, smallCountries);
	for (const [id, role] of [
		['ana', 'analyst'],
		['vic', 'viewer']
	] as const)
		userTable.add(db, {
			id,
			email: `${id}@example.org`,
			name: id,
			role,
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
	save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }), savedAt);
	closeDatabase(db);
});
afterEach(() => rmSync(folder, { recursive: true }));

function inDatabase<T>(read: (db: Db) => T): T {
	const db = openDatabase(database, { kind: 'production', mode: 'open' });
	try {
		return read(db);
	} finally {
		closeDatabase(db);
	}
}
const level = (article: string) =>
	inDatabase((db) => storedAnswer(db, { round: '2026', iso3: 'BRA', article, coder: 'ana' }).level);

interface Ended {
	status: number | null;
	out: string;
	err: string;
}

/** Runs `mimc import` on a file that stands where the user is. */
function mimc(args: string[]): Promise<Ended> {
	const child = spawn(process.execPath, ['src/cli/mimc.ts', 'import', ...args], {
		cwd: resolve('.'),
		env: { ...process.env, INIT_CWD: folder, DATABASE_PATH: database }
	});
	const ended: Ended = { status: null, out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (status) => done({ ...ended, status }));
	});
}
function imports(text: string | Uint8Array, ...options: string[]) {
	writeFileSync(join(folder, 'S.csv'), text);
	const usual = ['--round', '2026', '--coder', 'ana@example.org'];
	return mimc(['scores', 'S.csv', ...usual, ...options]);
}

const simple = 'iso3;article;status;level;rationale;instrument;provision\r\n';

describe('mimc import', () => {
	const good = `\uFEFF${simple}BRA;I.1;scored;2;"Why;\r\nso";;\r\nBRA;I.2;scored;3.0;;;\r\n`;

	test('--dry-run says what would happen, importing does it, twice changes nothing', async () => {
		const found = 'S.csv: the simple file, 2 rows.\n';
		expect(await imports(good, '--dry-run')).toEqual({
			status: 0,
			out: '',
			err: `${found}Answers: 1 new, 1 changed, 0 unchanged, 0 conflicts, 0 with faults.\nWould import 2 answers. Nothing was stored.\n`
		});
		expect(level('I.2')).toBeNull();
		expect(await imports(good)).toEqual({
			status: 0,
			out: '',
			err: `${found}Answers: 1 new, 1 changed, 0 unchanged, 0 conflicts, 0 with faults.\nImported 2 answers.\n`
		});
		expect([level('I.1'), level('I.2')]).toEqual([2, 3]);
		expect(await imports(good)).toEqual({
			status: 0,
			out: '',
			err: `${found}Answers: 0 new, 0 changed, 2 unchanged, 0 conflicts, 0 with faults.\nImported 0 answers.\n`
		});
	});

	const faulty =
		'iso3,article,status,level,updated_at\nBRA,I.1,scored,4,2026-02-01T00:00:00Z\nBRA,I.2,scored,"2,0",\nXXX,I.9,scored,1,\nBRA,II.1,scored,1,\n';
	const told = `S.csv: scores as exported (scores.csv), 4 rows.
Answers: 1 new, 0 changed, 0 unchanged, 1 conflict, 2 with faults.
S.csv, row 2: conflict, BRA I.1 was saved at 2026-03-01T12:00:00.000Z, after what the file has (2026-02-01T00:00:00.000Z); left as it is.
S.csv, row 3, column level: found "2,0": decimal comma: write a whole number from 0 to 4, such as 2.
S.csv, row 4, column iso3: found "XXX": is not in the list of countries (ISO 3166-1 alpha-3, capitals).
S.csv, row 4, column article: found "I.9": is no article of edition mimc-analytic-1.
`;

	test('names every fault and conflict, and then stores nothing', async () => {
		const refused =
			'Nothing was imported. Correct the faults, or leave those answers out: --skip-invalid.\n';
		expect(await imports(faulty)).toEqual({ status: 1, out: '', err: told + refused });
		expect(await imports(faulty, '--dry-run')).toMatchObject({ status: 1 });
		expect([level('I.1'), level('II.1')]).toEqual([1, null]);
	});

	test('--skip-invalid stores what is right', async () => {
		expect(await imports(faulty, '--skip-invalid')).toEqual({
			status: 0,
			out: '',
			err: `${told}Imported 1 answer.\n`
		});
		expect([level('I.1'), level('II.1')]).toEqual([1, 1]);
	});

	test('says how many faults it does not list', async () => {
		const { status, err } = await imports(`iso3,article,status\n${'x\n'.repeat(1200)}`);
		expect(status).toBe(1);
		expect(err.match(/has 1 cell where the header has 3\.$/gm)).toHaveLength(1000);
		expect(err).toMatch(/^… and \d+ faults more\.$/m);
	});

	test('names what is no text', async () => {
		expect(await imports(new Uint8Array([0x1f, 0x8b, 8, 0]), '--skip-invalid')).toEqual({
			status: 1,
			out: '',
			err: 'S.csv: this is a gzip archive, no text; unpack it first.\nNothing was imported. Correct the file.\n'
		});
	});

	test.each<[args: string[], err: string]>([
		[
			['scores', 'no.csv', '--round', '2026', '--coder', 'ana@example.org'],
			'no.csv: there is no such file'
		],
		[
			['scores', 'S.csv', '--round', '2026', '--coder', 'no@example.org'],
			'There is no account "no@example.org".'
		],
		[
			['scores', 'S.csv', '--round', '2026', '--coder', 'vic@example.org'],
			'The account "vic@example.org" has role viewer; coders are analysts or above.'
		]
	])('%j is refused', async (args, err) => {
		expect(await mimc(args)).toMatchObject({
			status: 1,
			out: '',
			err: expect.stringContaining(err)
		});
	});

	test.each<[args: string[], err: string]>([
		[[], 'scores is missing.'],
		[['evidence', 'E.csv'], 'Unexpected argument "evidence".'],
		[['scores'], 'FILE.csv is missing.'],
		[['scores', 'S.csv', '--coder', 'a@b'], '--round is missing.'],
		[['scores', 'S.csv', '--round', '2026'], '--coder is missing.'],
		[['scores', 'S.csv', '--all'], "Unknown option '--all'"]
	])('%j is wrong usage', async (args, err) => {
		expect(await mimc(args)).toMatchObject({ status: 2, err: expect.stringContaining(err) });
	});

	test('explains itself', async () => {
		const { status, out } = await mimc(['--help']);
		expect(status).toBe(0);
		expect(out).toMatch(/^Usage: .*mimc -- import scores FILE\.csv --round R --coder EMAIL/);
	});
});
