import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstSetupLink } from '#lib/server/accounts.ts';
import { loadCatalogue } from '#lib/server/catalogue.ts';
import { type DatabaseKind, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { makeDemonstration } from '#lib/server/seed-demonstration.ts';
import { SettingsRefused } from './settings-refused.ts';

/**
 * Makes the database where its path is free, brings an existing one up to date, and loads the catalogue. Returns the path
 * of the one-time set-up link while nobody has an account. Throws `SettingsRefused`, `DatabaseRefused`, `CatalogueFaults`.
 */
export async function prepareDatabase(
	path: string,
	kind: DatabaseKind,
	now: Date,
	say: (line: string) => void
): Promise<string | null> {
	if (!existsSync(path)) {
		refuseSuspicious(path);
		say(`Making a ${kind === 'demo' ? 'demonstration' : 'new, empty'} database at ${path} …`);
		if (kind === 'demo') await makeDemonstration(path);
		else closeDatabase(openDatabase(path, { kind, mode: 'create' }));
	}
	const db = openDatabase(path, { kind, mode: 'open' });
	try {
		loadCatalogue(db);
		return kind === 'production' ? firstSetupLink(db, now) : null;
	} finally {
		closeDatabase(db);
	}
}

/** A typing mistake or a lost file should not look like an empty start. */
function refuseSuspicious(path: string) {
	if (process.env.DATABASE_PATH && !existsSync(dirname(path)))
		throw new SettingsRefused(
			`The folder of DATABASE_PATH does not exist: ${path}. Make it, or correct the path.`
		);
	if (existsSync(`${path}-wal`))
		throw new SettingsRefused(
			`${path} is missing, but its write-ahead log ${path}-wal is there: a database was moved or deleted. Put it back or restore a backup; nothing new is made over it.`
		);
}
