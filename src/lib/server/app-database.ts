import { resolve } from 'node:path';
import { type DatabaseKind, type Db, databaseKinds, openDatabase } from './db/open.ts';

/** Where each kind of database lies unless DATABASE_PATH says otherwise. */
export const defaultPaths: Record<DatabaseKind, string> = {
	demo: '.data/demo.sqlite',
	production: '.data/mimc.sqlite'
};

/** The database file that the environment asks for. */
export function databasePath(kind: DatabaseKind, env: NodeJS.ProcessEnv = process.env): string {
	return resolve(env.INIT_CWD ?? '.', env.DATABASE_PATH ?? resolve(defaultPaths[kind]));
}

let opened: { db: Db; kind: DatabaseKind } | undefined;

/** The running server's one connection, opened at the first call. `src/cli/serve.ts` says which (MIMC_DATABASE, MIMC_KIND). */
export function appDatabase(): { db: Db; kind: DatabaseKind } {
	if (opened) return opened;
	const kind = databaseKinds.find((known) => known === process.env.MIMC_KIND);
	const path = process.env.MIMC_DATABASE;
	if (!kind || !path)
		throw new Error(
			'The server is started by `npm run demo` or `npm start`, which prepare its database.'
		);
	opened = { db: openDatabase(path, { kind, mode: 'open' }), kind };
	return opened;
}
