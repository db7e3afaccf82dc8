import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Db } from './open.ts';
import { placeFile } from './place-file.ts';

export type Backup =
	| { ok: true; bytes: number }
	| { ok: false; why: 'exists' | 'not_a_file' | 'no_folder' | 'damaged'; detail: string };

/**
 * Writes a complete copy of a database, also while the server works on it: VACUUM INTO reads one moment of the database
 * in one step. The copy is checked and on the disk before it gets its name, and never takes the name of another file.
 */
export function backupTo(db: Db, file: string): Backup {
	const folder = dirname(file);
	if (!existsSync(folder) || !statSync(folder).isDirectory())
		return { ok: false, why: 'no_folder', detail: folder };
	if (existsSync(file))
		return { ok: false, why: statSync(file).isFile() ? 'exists' : 'not_a_file', detail: file };
	const partial = join(folder, `.${basename(file)}.${randomUUID()}.partial`);
	try {
		// made by us first: SQLite would let everybody read the copy, and it holds password hashes
		closeSync(openSync(partial, 'wx', 0o600));
		db.$client.prepare('vacuum into ?').run(partial);
		const fault = faultOf(partial);
		if (fault) return { ok: false, why: 'damaged', detail: fault };
		if (!placeFile(partial, file)) return { ok: false, why: 'exists', detail: file };
		return { ok: true, bytes: statSync(file).size };
	} finally {
		rmSync(partial, { force: true });
	}
}

/** What SQLite finds wrong with a file, or null. */
function faultOf(path: string): string | null {
	const client = new Sqlite(path, { readonly: true });
	try {
		const found = client.pragma('integrity_check', { simple: true });
		if (found !== 'ok') return String(found);
		const orphans = client.prepare('select count(*) from pragma_foreign_key_check').pluck().get();
		return orphans === 0 ? null : `${String(orphans)} rows refer to rows that are not there`;
	} finally {
		client.close();
	}
}
