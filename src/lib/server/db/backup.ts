import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { copyFiles, partialName } from './backup-files.ts';
import { filesFolder, filesFolderOf } from './files-folder.ts';
import type { Db } from './open.ts';
import { placeFile } from './place-file.ts';

export type Backup =
	/** `lost`: hashes of uploaded files that are missing or damaged and could not be copied */
	| { ok: true; bytes: number; lost: string[] }
	| { ok: false; why: 'exists' | 'not_a_file' | 'no_folder' | 'damaged'; detail: string };

/**
 * Writes a complete copy of a database, also while the server works on it: VACUUM INTO reads one moment of the database
 * in one step. The files that were uploaded up to that moment go into `FILE.files`. The copy is checked and on the disk
 * before it gets its name, which it gets last, and never takes the name of another file.
 */
export function backupTo(db: Db, file: string): Backup {
	const folder = dirname(file);
	if (!existsSync(folder) || !statSync(folder).isDirectory())
		return { ok: false, why: 'no_folder', detail: folder };
	if (existsSync(file))
		return { ok: false, why: statSync(file).isFile() ? 'exists' : 'not_a_file', detail: file };
	if (existsSync(filesFolderOf(file)))
		return { ok: false, why: 'exists', detail: filesFolderOf(file) };
	const partial = join(folder, partialName(basename(file)));
	try {
		// made by us first: SQLite would let everybody read the copy, and it holds password hashes
		closeSync(openSync(partial, 'wx', 0o600));
		db.$client.prepare('vacuum into ?').run(partial);
		const fault = faultOf(partial);
		if (fault) return { ok: false, why: 'damaged', detail: fault };
		// after the database: files are only ever added, so everything that the copy knows is there
		const lost = copyFiles(partial, filesFolder(db), filesFolderOf(partial));
		return place(partial, file, lost);
	} finally {
		for (const path of [partial, filesFolderOf(partial)])
			rmSync(path, { recursive: true, force: true });
	}
}

/** The folder of files gets its name first: a database under its name has all that belongs to it. */
function place(partial: string, file: string, lost: string[]): Backup {
	const hasFiles = existsSync(filesFolderOf(partial));
	if (hasFiles) renameSync(filesFolderOf(partial), filesFolderOf(file));
	if (placeFile(partial, file)) return { ok: true, bytes: statSync(file).size, lost };
	if (hasFiles) rmSync(filesFolderOf(file), { recursive: true });
	return { ok: false, why: 'exists', detail: file };
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
