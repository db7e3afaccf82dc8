import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from './db/open.ts';

/**
 * Files that were checked and wait for a "yes": beside the database for an hour, so that nobody has to send them twice and
 * nothing large stays in memory. Known by a key, and to the person who sent them only.
 */

const keptFor = 60 * 60 * 1000;
/** Files of everybody; the oldest make room. */
const mostKept = 20;
const keyForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps a file and returns its key. */
export async function keepUpload(
	db: Db,
	person: string,
	bytes: Uint8Array,
	now: Date
): Promise<string> {
	const folder = folderOf(db);
	// as private as the database: answers that are not public may stand in it
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await sweep(folder, now, mostKept - 1);
	const key = randomUUID();
	const path = join(folder, nameOf(person, key));
	await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
	await utimes(path, now, now);
	return key;
}

/** The file that the person sent, and when it was checked; null when it is gone, too old, or somebody else's. */
export async function keptUpload(
	db: Db,
	person: string,
	key: string,
	now: Date
): Promise<{ bytes: Uint8Array; checkedAt: Date } | null> {
	if (!keyForm.test(key)) return null;
	const path = join(folderOf(db), nameOf(person, key));
	try {
		const checkedAt = new Date(Math.round((await stat(path)).mtimeMs));
		if (now.getTime() - checkedAt.getTime() > keptFor) return null;
		return { bytes: await readFile(path), checkedAt };
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

export async function dropUpload(db: Db, person: string, key: string) {
	if (keyForm.test(key)) await rm(join(folderOf(db), nameOf(person, key)), { force: true });
}

/** Removes what is too old, and the oldest beyond `most`. */
async function sweep(folder: string, now: Date, most: number) {
	const names = await readdir(folder);
	const files = await Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			// another request may have removed it meanwhile
			const found = await stat(path).catch(() => null);
			return { path, time: found?.mtimeMs ?? 0 };
		})
	);
	const newestFirst = files.sort((a, b) => b.time - a.time);
	const gone = newestFirst.filter(({ time }, at) => at >= most || now.getTime() - time > keptFor);
	await Promise.all(gone.map(({ path }) => rm(path, { force: true })));
}

function folderOf(db: Db): string {
	return `${db.$client.name}.imports`;
}

/** The person is part of the name: a key alone opens nothing. */
function nameOf(person: string, key: string): string {
	return `${createHash('sha256').update(person).digest('hex').slice(0, 32)}.${key}`;
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
