import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * Copies the uploaded files that a copy of a database knows from one folder into another, which is made when there are any.
 * Each is compared with its hash on the way. Returns the hashes of those that are missing or damaged and were left out.
 */
export function copyFiles(database: string, from: string, to: string): string[] {
	const wanted = filesIn(database);
	if (wanted.length > 0) mkdirSync(to, { mode: 0o700 });
	return wanted.filter((sha256) => {
		const bytes = readSound(join(from, sha256), sha256);
		if (bytes) writeThrough(join(to, sha256), bytes);
		return bytes === null;
	});
}

/** A name that nobody else uses, beside the one that is to be given in the end. */
export function partialName(name: string): string {
	return `.${name}.${randomUUID()}.partial`;
}

function filesIn(database: string): string[] {
	const client = new Sqlite(database, { readonly: true });
	try {
		return client.prepare('select sha256 from files order by sha256').pluck().all().map(String);
	} finally {
		client.close();
	}
}

function readSound(path: string, sha256: string): Uint8Array | null {
	try {
		const bytes = readFileSync(path);
		return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

function writeThrough(path: string, bytes: Uint8Array) {
	const file = openSync(path, 'wx', 0o600);
	try {
		writeFileSync(file, bytes);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
