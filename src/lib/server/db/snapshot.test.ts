import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, closeDatabase, openDatabase } from './open.ts';
import * as settingsTable from './settings.ts';
import { openSnapshot, openSnapshots } from './snapshot.ts';

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-snapshot-'));
	db = openDatabase(join(folder, 'data.sqlite'), { kind: 'production', mode: 'create' });
	settingsTable.put(db, 'word', 'before');
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true, force: true });
});

/** Whether the whole write-ahead log can be folded into the file, as it can while nobody reads an older state. */
const canFold = () => {
	const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
	return result?.busy === 0;
};

describe('a snapshot', () => {
	test('is of the moment in which it was opened, while others save', () => {
		const snapshot = openSnapshot(db);
		settingsTable.put(db, 'word', 'after');
		expect(settingsTable.find(snapshot.db, 'word')).toBe('before');
		expect(settingsTable.find(db, 'word')).toBe('after');
		snapshot.close();
	});

	test('can change nothing', () => {
		const snapshot = openSnapshot(db);
		expect(() => settingsTable.put(snapshot.db, 'word', 'mine')).toThrow('readonly');
		snapshot.close();
	});

	test('keeps the log from being folded until it is closed, which may be said twice', () => {
		db.$client.pragma('busy_timeout = 0');
		const snapshot = openSnapshot(db);
		settingsTable.put(db, 'word', 'after');
		expect([openSnapshots(), canFold()]).toEqual([1, false]);
		snapshot.close();
		snapshot.close();
		expect([openSnapshots(), canFold()]).toEqual([0, true]);
	});

	test('of a transaction is that transaction: it is of one moment, and stays open', () => {
		db.transaction((tx) => {
			settingsTable.put(tx, 'word', 'after');
			const snapshot = openSnapshot(tx);
			expect(settingsTable.find(snapshot.db, 'word')).toBe('after');
			snapshot.close();
			expect(settingsTable.find(tx, 'word')).toBe('after');
		});
		expect(openSnapshots()).toBe(0);
	});

	test('of a database in memory is a copy', () => {
		const memory = openDatabase(':memory:', { kind: 'production', mode: 'create' });
		const snapshot = openSnapshot(memory);
		settingsTable.put(memory, 'word', 'after');
		expect(settingsTable.find(snapshot.db, 'word')).toBeNull();
		snapshot.close();
		expect(openSnapshots()).toBe(0);
	});
});
