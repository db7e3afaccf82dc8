import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataVersion } from './data-version.ts';
import { type Db, closeDatabase, openDatabase } from './open.ts';

let folder: string;
let db: Db;
let other: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-version-'));
	const path = join(folder, 'x.sqlite');
	db = openDatabase(path, { kind: 'production', mode: 'create' });
	other = openDatabase(path, { kind: 'production', mode: 'open' });
});
afterEach(() => {
	closeDatabase(db);
	closeDatabase(other);
	rmSync(folder, { recursive: true });
});
const change = (on: Db) => on.$client.exec(`insert into settings values (hex(randomblob(4)), 'x')`);

describe('the version of the data', () => {
	test('stays while nothing is committed', () => {
		const before = dataVersion(db);
		db.$client.prepare('select * from settings').all();
		expect(dataVersion(db)).toEqual(before);
	});

	test.each(['this connection', 'another one'])('changes with every commit of %s', (whose) => {
		const seen = new Set([dataVersion(db).text]);
		for (let i = 0; i < 5; i++) {
			change(whose === 'another one' ? other : db);
			seen.add(dataVersion(db).text);
		}
		expect(seen.size).toBe(6);
	});

	test('changes when all rows go at once', () => {
		const before = dataVersion(db).text;
		db.$client.exec('delete from settings');
		expect(dataVersion(db).text).not.toBe(before);
	});

	test('does not change before another one commits', () => {
		const before = dataVersion(db).text;
		other.$client.exec('begin');
		change(other);
		expect(dataVersion(db).text).toBe(before);
		other.$client.exec('commit');
		expect(dataVersion(db).text).not.toBe(before);
	});

	test('says since when this server knows it, and no clock that is set back makes it older', () => {
		expect(dataVersion(db, 5000).since).toBe(5000);
		expect(dataVersion(db, 6000).since).toBe(5000);
		change(db);
		expect(dataVersion(db, 7000).since).toBe(7000);
		change(other);
		expect(dataVersion(db, 1000).since).toBe(7000);
	});
});
