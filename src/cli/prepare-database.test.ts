import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addAccount } from '#lib/server/new-account.ts';
import { currentEdition } from '#lib/server/catalogue.ts';
import * as countryTable from '#lib/server/db/countries.ts';
import * as editionTable from '#lib/server/db/editions.ts';
import {
	DatabaseRefused,
	type Db,
	closeDatabase,
	kindOf,
	openDatabase
} from '#lib/server/db/open.ts';
import * as roundTable from '#lib/server/db/rounds.ts';
import { findLink } from '#lib/server/one-time-links.ts';
import { prepareDatabase } from './prepare-database.ts';
import { SettingsRefused } from './settings-refused.ts';

const now = new Date('2026-01-01T00:00:00Z');

let folder: string;
let path: string;
let said: string[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-prepare-'));
	path = join(folder, 'a.sqlite');
	said = [];
	vi.stubEnv('DATABASE_PATH', path);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const prepare = (kind: 'demo' | 'production' = 'production', at = path) =>
	prepareDatabase(at, kind, now, (line) => said.push(line));

function inDatabase<T>(read: (db: Db) => T): T {
	const db = openDatabase(path, { kind: 'production', mode: 'open' });
	try {
		return read(db);
	} finally {
		closeDatabase(db);
	}
}

describe('a production database', () => {
	test('is made where the path is free, with catalogue and countries and without rounds', async () => {
		await prepare();
		expect(said).toEqual([`Making a new, empty database at ${path} …`]);
		expect(readdirSync(folder)).toEqual(['a.sqlite']);
		inDatabase((db) => {
			expect(editionTable.find(db, currentEdition)?.articles.length).toBeGreaterThan(0);
			expect(countryTable.list(db)).toHaveLength(195);
			expect(roundTable.list(db)).toEqual([]);
		});
	});

	test('gets a set-up link that works, and a new one at every start, while nobody has an account', async () => {
		const links = [await prepare(), await prepare()];
		const states = links.map((link) => {
			const token = new URL(link ?? '', 'http://x').searchParams.get('token') ?? '';
			return inDatabase((db) => findLink(db, token, now).state);
		});
		expect(states).toEqual(['unknown', 'valid']);
	});

	test('gets no set-up link once there is an account', async () => {
		await prepare();
		const ana = { email: 'a@b.org', name: 'A', role: 'admin', passwordHash: null } as const;
		inDatabase((db) => addAccount(db, ana, now));
		expect(await prepare()).toBeNull();
	});

	test('is kept when it is there, and gets the catalogue of this version', async () => {
		await prepare();
		inDatabase((db) => {
			roundTable.add(db, {
				code: '2026',
				title: 'Kept',
				asOf: '2026-01-01',
				status: 'open',
				public: true,
				edition: currentEdition
			});
			db.$client.exec(`update countries set name = 'Old name' where iso3 = 'NAM'`);
		});
		said = [];
		await prepare();
		expect(said).toEqual([]);
		inDatabase((db) => {
			expect(roundTable.list(db).map(({ title }) => title)).toEqual(['Kept']);
			expect(countryTable.list(db).find(({ iso3 }) => iso3 === 'NAM')?.name).toBe('Namibia');
		});
	});
});

describe('prepareDatabase refuses', () => {
	test('a folder of DATABASE_PATH that is not there: a slip should not look like an empty start', async () => {
		const slip = join(folder, 'dtaa', 'a.sqlite');
		await expect(prepare('production', slip)).rejects.toThrow(SettingsRefused);
		await expect(prepare('production', slip)).rejects.toThrow(
			`The folder of DATABASE_PATH does not exist: ${slip}. Make it, or correct the path.`
		);
		expect([readdirSync(folder), said]).toEqual([[], []]);
	});

	test('but makes the usual folder where nobody named one', async () => {
		vi.stubEnv('DATABASE_PATH', undefined);
		path = join(folder, '.data', 'mimc.sqlite');
		await prepare();
		expect(kindOf(path)).toBe('production');
	});

	test.each(['production', 'demo'] as const)(
		'a new %s beside the write-ahead log of a database that is gone',
		async (kind) => {
			writeFileSync(`${path}-wal`, 'answers of yesterday');
			await expect(prepare(kind)).rejects.toThrow(SettingsRefused);
			await expect(prepare(kind)).rejects.toThrow(
				/write-ahead log .*-wal is there.*restore a backup/
			);
			expect(readdirSync(folder)).toEqual(['a.sqlite-wal']);
			expect(readFileSync(`${path}-wal`, 'utf8')).toBe('answers of yesterday');
		}
	);

	test('a database of the other kind', async () => {
		closeDatabase(openDatabase(path, { kind: 'demo', mode: 'create' }));
		await expect(prepare('production')).rejects.toThrow(DatabaseRefused);
		rmSync(path);
		closeDatabase(openDatabase(path, { kind: 'production', mode: 'create' }));
		await expect(prepare('demo')).rejects.toThrow(DatabaseRefused);
	});

	test('what is no database, and leaves it as it is', async () => {
		writeFileSync(path, 'precious');
		await expect(prepare('demo')).rejects.toThrow(DatabaseRefused);
		expect(readFileSync(path, 'utf8')).toBe('precious');
		rmSync(path);
		mkdirSync(path);
		await expect(prepare()).rejects.toThrow(DatabaseRefused);
	});
});

test('a demonstration is made whole, says so, needs no set-up and is never made again', async () => {
	expect(await prepare('demo')).toBeNull();
	expect(said).toEqual([`Making a demonstration database at ${path} …`]);
	expect(kindOf(path)).toBe('demo');
	const made = openDatabase(path, { kind: 'demo', mode: 'open' });
	made.$client.exec(`update rounds set title = 'touched'`);
	closeDatabase(made);
	expect(await prepare('demo')).toBeNull();
	expect(said).toHaveLength(1);
	const again = openDatabase(path, { kind: 'demo', mode: 'open' });
	expect(roundTable.list(again).map(({ code, title }) => [code, title])).toEqual([
		['2024', 'touched'],
		['2026', 'touched']
	]);
	closeDatabase(again);
	expect(existsSync(`${path}-wal`)).toBe(false);
});
