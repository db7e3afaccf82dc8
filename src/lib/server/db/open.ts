import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
/** What runs inside `db.transaction`; every function of this room takes either. */
export type Connection = Pick<
	Db,
	'select' | 'insert' | 'update' | 'delete' | 'all' | 'transaction'
>;

/** A demonstration never becomes a production database, nor the other way round. */
export const databaseKinds = ['demo', 'production'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** "MIMC" in ASCII, stored as SQLite's application_id: tells our files from any other SQLite database. */
const applicationId = 0x4d494d43;
/** npm scripts and the built server both run from the package's root. */
const migrationsFolder = 'drizzle';

/** The path does not hold a database that may be opened; the message says what to do. */
export class DatabaseRefused extends Error {
	override name = 'DatabaseRefused';
}

export interface OpenOptions {
	/** the kind that the caller expects; any other is refused */
	kind: DatabaseKind;
	/** `create`: the path must be free; `open`: the file must be there */
	mode: 'create' | 'open';
}

/**
 * The one place that opens a database. Checks that the file is ours and of the expected kind before anything is written,
 * then applies the migrations. Throws `DatabaseRefused`.
 */
export function openDatabase(path: string, { kind, mode }: OpenOptions): Db {
	const inMemory = path === ':memory:';
	if (!inMemory) refuseUnfit(path, mode);
	if (mode === 'open' && !inMemory) refuseForeign(path, kind);
	// made by us first: SQLite would let everybody on the machine read it, and it holds password hashes
	if (mode === 'create' && !inMemory) closeSync(openSync(path, 'wx', 0o600));
	const client = new Sqlite(path, { fileMustExist: mode === 'open' && !inMemory });
	try {
		secureConnection(client);
		const db: Db = drizzle(client, { schema });
		migrate(db, { migrationsFolder: resolve(migrationsFolder) });
		if (mode === 'create' || inMemory) {
			client.pragma(`application_id = ${applicationId}`);
			db.insert(schema.settings).values({ key: 'kind', value: kind }).run();
		}
		return db;
	} catch (error) {
		client.close();
		// nobody should find half of a new database
		if (mode === 'create' && !inMemory)
			for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
		throw error;
	}
}

/**
 * What every connection needs. WAL lets readers and the writer work side by side. better-sqlite3 falls back to
 * synchronous=NORMAL at the first access in WAL mode, which can lose acknowledged answers in a power cut: so FULL is
 * set after that access, and read back.
 */
function secureConnection(client: Sqlite.Database) {
	client.pragma('journal_mode = WAL');
	client.pragma('busy_timeout = 5000');
	client.prepare('select count(*) from sqlite_schema').get();
	client.pragma('synchronous = FULL');
	client.pragma('foreign_keys = ON');
	const full = 2;
	if (client.pragma('synchronous', { simple: true }) !== full)
		throw new DatabaseRefused(
			'SQLite did not take synchronous=FULL; refusing to store answers unsafely.'
		);
}

function refuseUnfit(path: string, mode: OpenOptions['mode']) {
	if (mode === 'create') {
		if (existsSync(path))
			throw new DatabaseRefused(
				`${path} exists already; refusing to write a new database over it.`
			);
		mkdirSync(dirname(path), { recursive: true });
		return;
	}
	if (!existsSync(path))
		throw new DatabaseRefused(`There is no database at ${path}. Check DATABASE_PATH.`);
	if (!statSync(path).isFile())
		throw new DatabaseRefused(`${path} is not a file. DATABASE_PATH must name a database file.`);
	if (!beginsLikeSqlite(path))
		throw new DatabaseRefused(
			`${path} is not a SQLite database. It was left as it is; name another file in DATABASE_PATH or restore a backup.`
		);
}

/** Read before SQLite touches the file: SQLite treats an empty file as a new database, we do not. */
function beginsLikeSqlite(path: string): boolean {
	const header = Buffer.alloc(16);
	const file = openSync(path, 'r');
	try {
		readSync(file, header, 0, header.length, 0);
	} finally {
		closeSync(file);
	}
	return header.toString('latin1') === 'SQLite format 3\0';
}

/** Looks through a connection of its own, so that nothing is written to a file that is then refused. */
function refuseForeign(path: string, expected: DatabaseKind) {
	// closing a connection that may write folds a write-ahead log, as a crash leaves it, into the file
	const client = new Sqlite(path, { fileMustExist: true, readonly: existsSync(`${path}-wal`) });
	const left = 'It was left as it is; name another file in DATABASE_PATH.';
	try {
		const id = readOrRefuse(path, () => client.pragma('application_id', { simple: true }));
		if (id !== applicationId)
			throw new DatabaseRefused(
				`${path} is a SQLite database, but not one of MIMC Scorecard. ${left}`
			);
		const kind = readOrRefuse(path, () =>
			client.prepare(`select value from settings where key = 'kind'`).pluck().get()
		);
		if (kind !== expected) throw new DatabaseRefused(wrongKind(path, String(kind), expected));
	} finally {
		client.close();
	}
}

/** Which kind of database lies at a path; null when there is none, or not one of ours. Writes nothing. */
export function kindOf(path: string): DatabaseKind | null {
	if (!existsSync(path) || !statSync(path).isFile() || !beginsLikeSqlite(path)) return null;
	const client = new Sqlite(path, { readonly: true });
	try {
		if (client.pragma('application_id', { simple: true }) !== applicationId) return null;
		const kind = client.prepare(`select value from settings where key = 'kind'`).pluck().get();
		return databaseKinds.find((known) => known === kind) ?? null;
	} catch (error) {
		if (error instanceof Sqlite.SqliteError) return null;
		throw error;
	} finally {
		client.close();
	}
}

function wrongKind(path: string, found: string, expected: DatabaseKind): string {
	const advice =
		expected === 'demo'
			? '`npm run demo` serves demonstrations only: run `npm start` for this file, or leave DATABASE_PATH out.'
			: 'A demonstration is never served as findings: run `npm run demo` for this file, or name another one in DATABASE_PATH.';
	return `${path} is a database of kind "${found}", not "${expected}". ${advice}`;
}

function readOrRefuse<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY')
			throw new DatabaseRefused(
				`${path} is locked by another program. Stop that program, or wait until it has ended, and start again.`
			);
		if (error instanceof Sqlite.SqliteError)
			throw new DatabaseRefused(
				`${path} cannot be read as a database of MIMC Scorecard (${error.message}). It was left as it is; restore a backup.`
			);
		throw error;
	}
}

/** Closes the connection; SQLite then folds the write-ahead log into the file. */
export function closeDatabase(db: Db) {
	db.$client.close();
}
