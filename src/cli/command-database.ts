import { existsSync } from 'node:fs';
import { commandLine } from '#lib/messages/command-line.ts';
import { databasePath } from '#lib/server/app-database.ts';
import {
	type DatabaseKind,
	type Db,
	DatabaseRefused,
	closeDatabase,
	kindOf,
	openDatabase
} from '#lib/server/db/open.ts';

/**
 * Runs a command on the database of `npm start`, or on the one of either kind that DATABASE_PATH names. Never makes one:
 * with a slip in the path a command would work on an empty file. Throws `DatabaseRefused`.
 */
export async function withDatabase<Result>(
	env: NodeJS.ProcessEnv,
	use: (db: Db, kind: DatabaseKind) => Result | Promise<Result>
): Promise<Result> {
	const path = databasePath('production', env);
	if (!existsSync(path)) throw new DatabaseRefused(commandLine.noDatabase(path));
	const kind = kindOf(path) ?? 'production';
	const db = openDatabase(path, { kind, mode: 'open' });
	try {
		return await use(db, kind);
	} finally {
		closeDatabase(db);
	}
}
