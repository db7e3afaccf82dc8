import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beginsLike, declaredType, downloadName, largestFile } from '#lib/domain/stored-file.ts';
import { fileMessages } from '#lib/messages/law.ts';
import * as fileTable from './db/files.ts';
import { filesFolder } from './db/files-folder.ts';
import type { Connection, Db } from './db/open.ts';
import { settledRound } from './settled-round.ts';

/** A file as somebody sends it. */
export interface Upload {
	name: string;
	/** the media type that the sender declares; may be empty */
	type: string;
	bytes: Uint8Array;
}

export type StoredFile =
	| { ok: true; file: fileTable.FileRow }
	| { ok: false; why: 'empty' | 'too_large' | 'wrong_type' | 'wrong_content'; message: string };

/**
 * Stores a copy of a source under the SHA-256 of its bytes, once. The bytes are on the disk before the database knows them:
 * after a crash there may be a file that nobody knows, never a known one that is not there.
 */
export async function storeFile(
	db: Db,
	{ name, type, bytes }: Upload,
	uploadedBy: string,
	now: Date
): Promise<StoredFile> {
	if (bytes.length === 0) return { ok: false, why: 'empty', message: fileMessages.empty };
	if (bytes.length > largestFile)
		return { ok: false, why: 'too_large', message: fileMessages.tooLarge(largestFile) };
	const known = declaredType(type, name);
	if (known === null) return { ok: false, why: 'wrong_type', message: fileMessages.wrongType };
	if (!beginsLike(known, bytes))
		return { ok: false, why: 'wrong_content', message: fileMessages.wrongContent(known) };
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	await writeOnce(filesFolder(db), sha256, bytes);
	const uploadedAt = now.toISOString();
	const offered = downloadName(name, known);
	const row = { sha256, name: offered, type: known, bytes: bytes.length, uploadedBy, uploadedAt };
	fileTable.add(db, row);
	return { ok: true, file: fileTable.find(db, sha256) ?? row };
}

export function findFile(db: Connection, sha256: string): fileTable.FileRow | null {
	return fileTable.find(db, sha256);
}

/** Where the bytes of a file lie. */
export function filePath(db: Db, { sha256 }: Pick<fileTable.FileRow, 'sha256'>): string {
	return join(filesFolder(db), sha256);
}

/** Whether an answer that counts in a public round rests on a file: then everybody may read it. */
export function isPublicFile(db: Connection, sha256: string): boolean {
	return fileTable
		.publicAnswersCiting(db, sha256)
		.some(
			({ round, iso3, article, answerId }) =>
				settledRound(db, round).answers.get(iso3)?.get(article)?.id === answerId
		);
}

/** Under a name of its own first: nobody ever finds half a file under its hash. Written again, it heals a damaged copy. */
async function writeOnce(folder: string, sha256: string, bytes: Uint8Array) {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const partial = join(folder, `.${randomUUID()}.partial`);
	try {
		await writeThrough(partial, bytes);
		await rename(partial, join(folder, sha256));
	} finally {
		await rm(partial, { force: true });
	}
	if (process.platform === 'win32') return;
	// the name, too, outlasts a power cut
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

async function writeThrough(path: string, bytes: Uint8Array) {
	const handle = await open(path, 'wx', 0o600);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
