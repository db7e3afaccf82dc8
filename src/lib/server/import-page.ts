import { type ImportDone, importInWorker } from './import-job.ts';
import type { ImportTarget } from './import-answers.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { dropUpload, keepUpload, keptUpload } from './waiting-uploads.ts';

/** Rounds into which answers can be imported, latest as-of date first. */
export function importableRounds(db: Db): { code: string; title: string }[] {
	return roundTable
		.list(db)
		.filter(({ status }) => status === 'open')
		.map(({ code, title }) => ({ code, title }))
		.reverse();
}

/** Says what a file would do, and keeps it for the decision under a key (null = there is nothing to decide). */
export async function checkImport(
	db: Db,
	bytes: Uint8Array,
	target: ImportTarget,
	now: Date
): Promise<ImportDone & { key: string | null }> {
	const done = await importInWorker(db, { bytes, target, apply: null });
	const writes = done.ok && done.report.importable ? done.report.added + done.report.changed : 0;
	return { ...done, key: writes > 0 ? await keepUpload(db, target.coder, bytes, now) : null };
}

/** Stores what a checked file would do, read and compared again; null = the file is kept no longer. */
export async function importChecked(
	db: Db,
	key: string,
	target: ImportTarget,
	{ skipInvalid, now }: { skipInvalid: boolean; now: Date }
): Promise<ImportDone | null> {
	const kept = await keptUpload(db, target.coder, key, now);
	if (!kept) return null;
	const { bytes, checkedAt } = kept;
	const apply = { skipInvalid, checkedAt: checkedAt.toISOString(), now };
	const done = await importInWorker(db, { bytes, target, apply });
	if (done.ok && done.report.written !== null) await dropUpload(db, target.coder, key);
	return done;
}
