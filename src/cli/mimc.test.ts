import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as editionTable from '#lib/server/db/editions.ts';
import {
	type DatabaseKind,
	type Db,
	closeDatabase,
	kindOf,
	openDatabase
} from '#lib/server/db/open.ts';
import * as roundTable from '#lib/server/db/rounds.ts';
import * as fileTable from '#lib/server/db/files.ts';
import * as userTable from '#lib/server/db/users.ts';
import { findLink } from '#lib/server/one-time-links.ts';
import { emptyEdition } from '../../tests/fixtures/empty-edition.ts';

let folder: string;
let database: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-cli-'));
	database = make('mimc.sqlite', 'production');
});
afterEach(() => rmSync(folder, { recursive: true }));

function make(name: string, kind: DatabaseKind): string {
	const path = join(folder, name);
	const db = openDatabase(path, { kind, mode: 'create' });
	editionTable.put(db, emptyEdition, 'hash');
	closeDatabase(db);
	return path;
}

/** What is in the database after the command. */
function inDatabase<T>(read: (db: Db) => T): T {
	const db = openDatabase(database, { kind: 'production', mode: 'open' });
	try {
		return read(db);
	} finally {
		closeDatabase(db);
	}
}

interface Ended {
	status: number | null;
	out: string;
	err: string;
}

/** Runs the command line as `npm run --silent mimc` does: from the package's root, INIT_CWD saying where the user is. */
function mimc(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
	const { ORIGIN: _origin, PORT: _port, DATABASE_PATH: _path, ...rest } = process.env;
	const child = spawn(process.execPath, ['src/cli/mimc.ts', ...args], {
		cwd: resolve('.'),
		env: { ...rest, INIT_CWD: folder, DATABASE_PATH: database, ...env }
	});
	const ended: Ended = { status: null, out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (status) => done({ ...ended, status }));
	});
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('mimc', () => {
	test('explains itself on stdout when asked, overall and for every command', async () => {
		const overall = await mimc(['--help']);
		expect(overall).toMatchObject({ status: 0, err: '' });
		for (const command of ['user', 'round', 'backup']) {
			expect(overall.out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
			const help = await mimc([command, '--help']);
			expect(help).toMatchObject({ status: 0, err: '' });
			expect(help.out).toMatch(new RegExp(`^Usage: .*mimc -- ${command} `));
		}
		expect(await mimc(['round', 'add', '--help'])).toEqual(await mimc(['round', '-h']));
	});

	test('tells wrong usage from refused input: exit status 2, and a way to the help', async () => {
		const wrong: [args: string[], says: string][] = [
			[[], 'No command given.'],
			[['nonsense'], 'There is no command "nonsense".'],
			[['toString'], 'There is no command "toString".'],
			[['user'], 'add or reset is missing.'],
			[['user', 'remove'], 'Unexpected argument "remove".'],
			[['user', 'add', '--role', 'admin'], 'EMAIL is missing.'],
			[['user', 'add', 'a@example.org'], '--role is missing.'],
			[['user', 'add', 'a@example.org', 'b', '--role', 'admin'], 'Unexpected argument "b".'],
			[['user', 'reset', 'a@example.org', '--role', 'admin'], "Unknown option '--role'"],
			[['round', 'reopen', '2026'], 'Unexpected argument "reopen".'],
			[['round', 'add', '2026', '--title', 'T'], '--as-of is missing.'],
			[['round', 'open'], 'CODE is missing.'],
			[['backup'], 'FILE is missing.']
		];
		const ended = await Promise.all(wrong.map(([args]) => mimc(args)));
		expect(ended).toEqual(
			wrong.map(([, says]) => ({ status: 2, out: '', err: expect.stringContaining(says) }))
		);
		for (const { err } of ended) expect(err).toContain('--help');
	});

	test('makes no database where there is none, and says what to do', async () => {
		const path = join(folder, 'typo.sqlite');
		const { status, err } = await mimc(['user', 'reset', 'a@b'], { DATABASE_PATH: path });
		expect(status).toBe(1);
		expect(err).toContain(`There is no database at ${path}. Run \`npm start\` once`);
		expect(existsSync(path)).toBe(false);
	});

	test('leaves a file alone that is no database of ours', async () => {
		const path = join(folder, 'notes.txt');
		writeFileSync(path, 'my notes');
		const { status, err } = await mimc(['user', 'reset', 'a@b'], { DATABASE_PATH: path });
		expect(status).toBe(1);
		expect(err).toContain('is not a SQLite database');
	});

	test('works on a demonstration that DATABASE_PATH names, from where the user stands', async () => {
		make('demo.sqlite', 'demo');
		const env = { DATABASE_PATH: 'demo.sqlite' };
		const { status } = await mimc(
			['round', 'add', 'x', '--as-of', '2026-01-01', '--title', 'X'],
			env
		);
		expect(status).toBe(0);
	});
});

describe('mimc user', () => {
	test('add makes an account and prints its one-time link alone on stdout', async () => {
		const args = ['user', 'add', 'Ana@Example.org', '--role', 'analyst', '--name', 'Ana Lima'];
		const { status, out, err } = await mimc(args);
		expect(status).toBe(0);
		expect(out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup\?token=[\w-]{43}\n$/);
		expect(err).toBe(
			'Account ana@example.org (analyst) was made. Send its person this link; it works once, for 7 days:\n'
		);
		const token = new URL(out).searchParams.get('token') ?? '';
		expect(inDatabase((db) => findLink(db, token, new Date()))).toMatchObject({
			state: 'valid',
			user: { email: 'ana@example.org', name: 'Ana Lima', role: 'analyst' }
		});
	});

	test('links begin with ORIGIN, or follow PORT', async () => {
		const add = (email: string, env: NodeJS.ProcessEnv) =>
			mimc(['user', 'add', email, '--role', 'viewer'], env);
		expect((await add('a@b.org', { ORIGIN: 'https://mimc.example/' })).out).toMatch(
			/^https:\/\/mimc\.example\/setup\?token=/
		);
		expect((await add('b@b.org', { PORT: '8080' })).out).toMatch(
			/^http:\/\/127\.0\.0\.1:8080\/setup/
		);
	});

	test('add names every reason why it refuses, and makes nothing', async () => {
		const args = ['user', 'add', 'ana', '--role', 'king', '--name', ''];
		const { status, out, err } = await mimc(args);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(lines(err)).toEqual([
			'Enter an e-mail address, such as name@example.org.',
			'Enter a name.',
			'The role must be viewer, analyst, reviewer or admin.'
		]);
		expect(inDatabase(userTable.isEmpty)).toBe(true);
	});

	test('reset prints a new link for an account that is there', async () => {
		await mimc(['user', 'add', 'ana@example.org', '--role', 'analyst']);
		const { status, out, err } = await mimc(['user', 'reset', 'ANA@example.org']);
		expect(status).toBe(0);
		expect(out).toMatch(/\/setup\?token=[\w-]{43}\n$/);
		expect(err).toContain('24 hours');
		expect(await mimc(['user', 'reset', 'nobody@example.org'])).toEqual({
			status: 1,
			out: '',
			err: 'There is no account with this e-mail address.\n'
		});
	});
});

describe('mimc round', () => {
	test('goes from draft to closed, and can be published', async () => {
		const steps: [args: string[], says: string][] = [
			[['add', '2026', '--as-of', '2026-01-01', '--title', 'Pilot'], 'draft, not public'],
			[['open', '2026'], 'open, not public'],
			[['publish', '2026'], 'open, public'],
			[['close', '2026'], 'closed, public']
		];
		for (const [args, says] of steps)
			expect(await mimc(['round', ...args])).toEqual({
				status: 0,
				out: '',
				err: `Round 2026: ${says}.\n`
			});
		expect(inDatabase((db) => roundTable.find(db, '2026'))).toEqual({
			code: '2026',
			title: 'Pilot',
			asOf: '2026-01-01',
			status: 'closed',
			public: true,
			edition: emptyEdition.id,
			revision: 0
		});
		expect(await mimc(['round', 'open', '2026'])).toMatchObject({
			status: 1,
			err: 'The round "2026" is closed; it cannot become open.\n'
		});
	});

	test('add names every reason why it refuses', async () => {
		const { status, err } = await mimc([
			'round',
			'add',
			'a b',
			'--as-of',
			'2026-02-30',
			'--title',
			''
		]);
		expect(status).toBe(1);
		expect(lines(err)).toEqual([
			expect.stringContaining('The code "a b" is not allowed'),
			expect.stringContaining('The as-of date "2026-02-30"'),
			expect.stringContaining('The title')
		]);
	});
});

describe('mimc backup', () => {
	test('writes into the folder where the user stands, once', async () => {
		await mimc(['user', 'add', 'ana@example.org', '--role', 'analyst']);
		const { status, out, err } = await mimc(['backup', 'copy.sqlite']);
		const copy = join(folder, 'copy.sqlite');
		expect({ status, out }).toEqual({ status: 0, out: '' });
		expect(err).toMatch(/^Backed up to .*copy\.sqlite \(\d+ bytes\)\.\n$/);
		expect(kindOf(copy)).toBe('production');
		database = copy;
		expect(inDatabase((db) => userTable.findByEmail(db, 'ana@example.org'))).not.toBeNull();
		database = join(folder, 'mimc.sqlite');
		expect(await mimc(['backup', 'copy.sqlite'])).toMatchObject({
			status: 1,
			err: expect.stringContaining('exists already')
		});
		expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
	});

	test('names uploaded files that could not be copied, and ends with status 1', async () => {
		await mimc(['user', 'add', 'ana@example.org', '--role', 'analyst']);
		const sha256 = 'ab'.repeat(32);
		inDatabase((db) =>
			fileTable.add(db, {
				sha256,
				name: 'law.pdf',
				type: 'application/pdf',
				bytes: 1,
				uploadedBy: userTable.findByEmail(db, 'ana@example.org')?.id ?? '',
				uploadedAt: ''
			})
		);
		const { status, err } = await mimc(['backup', 'copy.sqlite']);
		expect(status).toBe(1);
		expect(lines(err)).toEqual([
			expect.stringContaining('Backed up to'),
			expect.stringContaining('are not in the backup'),
			sha256
		]);
		expect(kindOf(join(folder, 'copy.sqlite'))).toBe('production');
	});

	test('says which folder is missing', async () => {
		const { status, err } = await mimc(['backup', 'missing/copy.sqlite']);
		expect(status).toBe(1);
		expect(err).toContain(`There is no folder ${join(folder, 'missing')}`);
	});
});
