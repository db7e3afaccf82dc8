import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, closeDatabase, openDatabase } from './db/open.ts';
import { dropUpload, keepUpload, keptUpload } from './waiting-uploads.ts';

const hour = 60 * 60 * 1000;
const bytes = new TextEncoder().encode('iso3,article\n');

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-uploads-'));
	db = openDatabase(join(folder, 'mimc.sqlite'), { kind: 'production', mode: 'create' });
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});
const waiting = () => join(folder, 'mimc.sqlite.imports');
const files = () => readdirSync(waiting());
const later = (ms: number) => new Date(Date.now() + ms);

test('a file waits for whoever sent it, and can be read by nobody else', async () => {
	const checkedAt = new Date();
	const key = await keepUpload(db, 'ana', bytes, checkedAt);
	expect(await keptUpload(db, 'ana', key, new Date())).toEqual({
		bytes: Buffer.from(bytes),
		checkedAt
	});
	expect(await keptUpload(db, 'bo', key, new Date())).toBeNull();
	expect(statSync(waiting()).mode & 0o777).toBe(0o700);
	expect(statSync(join(waiting(), files()[0] ?? '')).mode & 0o777).toBe(0o600);
	await dropUpload(db, 'bo', key);
	expect(files()).toHaveLength(1);
	await dropUpload(db, 'ana', key);
	expect(files()).toEqual([]);
	expect(await keptUpload(db, 'ana', key, new Date())).toBeNull();
});

test('after an hour it is gone', async () => {
	const key = await keepUpload(db, 'ana', bytes, new Date());
	expect(await keptUpload(db, 'ana', key, later(hour - 60_000))).not.toBeNull();
	expect(await keptUpload(db, 'ana', key, later(hour + 60_000))).toBeNull();
	await keepUpload(db, 'bo', bytes, later(hour + 60_000));
	expect(files()).toHaveLength(1);
});

test('the oldest make room', async () => {
	const oldest = await keepUpload(db, 'ana', bytes, new Date());
	const past = Date.now() / 1000 - 60;
	for (const name of files()) utimesSync(join(waiting(), name), past, past);
	for (let i = 0; i < 20; i++) await keepUpload(db, 'ana', bytes, new Date());
	expect(files()).toHaveLength(20);
	expect(await keptUpload(db, 'ana', oldest, new Date())).toBeNull();
});

test.each(['', '..', '../../mimc.sqlite', 'a'.repeat(64), '/etc/passwd'])(
	'%j is no key',
	async (key) => {
		await keepUpload(db, 'ana', bytes, new Date());
		expect(await keptUpload(db, 'ana', key, new Date())).toBeNull();
		await dropUpload(db, 'ana', key);
		expect(files()).toHaveLength(1);
	}
);
