import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
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
import { backupTo } from './backup.ts';
import { type Db, closeDatabase, kindOf, openDatabase } from './open.ts';
import * as settingTable from './settings.ts';

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-backup-'));
	db = openDatabase(join(folder, 'a.sqlite'), { kind: 'production', mode: 'create' });
	settingTable.put(db, 'note', 'kept');
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

describe('backupTo', () => {
	test('writes a whole database that opens as what it was', () => {
		const file = join(folder, 'backup.sqlite');
		expect(backupTo(db, file)).toEqual({ ok: true, bytes: statSync(file).size, lost: [] });
		expect(existsSync(`${file}.files`)).toBe(false);
		const copy = openDatabase(file, { kind: 'production', mode: 'open' });
		expect(settingTable.find(copy, 'note')).toBe('kept');
		closeDatabase(copy);
	});

	test('holds what was written before it, also while somebody goes on writing', () => {
		const file = join(folder, 'backup.sqlite');
		const other = openDatabase(join(folder, 'a.sqlite'), { kind: 'production', mode: 'open' });
		other.$client.exec('begin immediate');
		settingTable.put(other, 'note', 'not yet');
		expect(backupTo(db, file).ok).toBe(true);
		other.$client.exec('commit');
		closeDatabase(other);
		const copy = openDatabase(file, { kind: 'production', mode: 'open' });
		expect(settingTable.find(copy, 'note')).toBe('kept');
		closeDatabase(copy);
	});

	test('never takes the name of another file', () => {
		const file = join(folder, 'precious.txt');
		writeFileSync(file, 'precious');
		expect(backupTo(db, file)).toEqual({ ok: false, why: 'exists', detail: file });
		expect(readFileSync(file, 'utf8')).toBe('precious');
		expect(backupTo(db, join(folder, 'a.sqlite'))).toMatchObject({ why: 'exists' });
		expect(backupTo(db, folder)).toMatchObject({ why: 'not_a_file' });
	});

	test('needs a folder that is there', () => {
		const missing = join(folder, 'missing');
		expect(backupTo(db, join(missing, 'b.sqlite'))).toEqual({
			ok: false,
			why: 'no_folder',
			detail: missing
		});
		expect(existsSync(missing)).toBe(false);
	});

	test('leaves nothing else behind, and can be read by its owner only', () => {
		const before = readdirSync(folder);
		const file = join(folder, 'backup.sqlite');
		backupTo(db, file);
		backupTo(db, file);
		expect(readdirSync(folder).sort()).toEqual([...before, 'backup.sqlite'].sort());
		if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test('does not keep a copy that is not sound', () => {
		db.$client.pragma('foreign_keys = OFF');
		db.$client.exec(`insert into sessions values ('x', 'nobody', '', '')`);
		const file = join(folder, 'backup.sqlite');
		expect(backupTo(db, file)).toMatchObject({ ok: false, why: 'damaged' });
		expect(existsSync(file)).toBe(false);
	});
});

describe('backupTo with uploaded files', () => {
	const lawful = (text: string) => createHash('sha256').update(text).digest('hex');
	const uploads = (path = join(folder, 'a.sqlite')) => `${path}.files`;
	const file = () => join(folder, 'backup.sqlite');
	function upload(text: string) {
		const sha256 = lawful(text);
		db.$client
			.prepare(`insert into files values (?, 'a.txt', 'text/plain', ?, 'ana', '')`)
			.run(sha256, text.length);
		mkdirSync(uploads(), { recursive: true });
		writeFileSync(join(uploads(), sha256), text);
		return sha256;
	}
	beforeEach(() => {
		db.$client.exec(
			`insert into users values ('ana', 'ana@example.org', 'Ana', 'analyst', null, '')`
		);
	});

	test('copies them beside the copy, for its owner only', () => {
		const hashes = [upload('a'), upload('b')].sort();
		expect(backupTo(db, file())).toMatchObject({ ok: true, lost: [] });
		expect(readdirSync(uploads(file())).sort()).toEqual(hashes);
		for (const [hash, text] of [
			[lawful('a'), 'a'],
			[lawful('b'), 'b']
		] as const)
			expect(readFileSync(join(uploads(file()), hash), 'utf8')).toBe(text);
		if (process.platform !== 'win32') {
			expect(statSync(uploads(file())).mode & 0o777).toBe(0o700);
			expect(statSync(join(uploads(file()), lawful('a'))).mode & 0o777).toBe(0o600);
		}
	});

	test('leaves out what the database does not know', () => {
		upload('a');
		writeFileSync(join(uploads(), '.x.partial'), 'half');
		writeFileSync(join(uploads(), lawful('stray')), 'stray');
		backupTo(db, file());
		expect(readdirSync(uploads(file()))).toEqual([lawful('a')]);
	});

	test('names those that are missing or damaged, and backs up the rest', () => {
		const [sound, missing, damaged] = [upload('sound'), upload('missing'), upload('damaged')];
		rmSync(join(uploads(), missing));
		writeFileSync(join(uploads(), damaged), 'changed');
		expect(backupTo(db, file())).toMatchObject({ ok: true, lost: [missing, damaged].sort() });
		expect(readdirSync(uploads(file()))).toEqual([sound]);
	});

	test('never writes into a folder that is there, and leaves nothing half done', () => {
		upload('a');
		mkdirSync(uploads(file()));
		const before = readdirSync(folder).sort();
		expect(backupTo(db, file())).toEqual({ ok: false, why: 'exists', detail: uploads(file()) });
		expect(readdirSync(folder).sort()).toEqual(before);
	});
});

describe('kindOf', () => {
	test('tells both kinds, also while the database is open elsewhere', () => {
		const demo = join(folder, 'demo.sqlite');
		closeDatabase(openDatabase(demo, { kind: 'demo', mode: 'create' }));
		expect(kindOf(join(folder, 'a.sqlite'))).toBe('production');
		expect(kindOf(demo)).toBe('demo');
	});

	test('is null for everything else, and makes nothing', () => {
		const text = join(folder, 'a.txt');
		writeFileSync(text, 'SQLite format 3\0 and then nonsense');
		const empty = join(folder, 'empty');
		writeFileSync(empty, '');
		for (const path of [text, empty, folder, join(folder, 'missing')])
			expect(kindOf(path)).toBeNull();
		expect(existsSync(join(folder, 'missing'))).toBe(false);
	});
});
