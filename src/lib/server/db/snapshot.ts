import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Connection, Db } from './open.ts';
import * as schema from './schema.ts';

/** The data of one moment, whatever is saved meanwhile. */
export interface Snapshot {
	db: Connection;
	/** ends the read transaction and its connection; may be called more than once */
	close: () => void;
}

const held = new Set<Sqlite.Database>();

/** Number of snapshots that are open: each keeps SQLite from folding newer parts of the write-ahead log into the file. */
export function openSnapshots(): number {
	return held.size;
}

/**
 * Opens a second, read-only connection to the same file with a read transaction: writers go on, and what is read is of
 * this moment until `close`. A transaction is of one moment already and is read itself; a database in memory is copied.
 */
export function openSnapshot(db: Connection): Snapshot {
	if (!isWhole(db)) return { db, close: () => {} };
	const { memory, name } = db.$client;
	const client = memory
		? new Sqlite(db.$client.serialize())
		: new Sqlite(name, { readonly: true, fileMustExist: true });
	held.add(client);
	const close = () => {
		held.delete(client);
		client.close();
	};
	try {
		client.pragma('busy_timeout = 5000');
		client.exec('begin');
		// the moment is that of the first read, not of `begin`
		client.prepare('select count(*) from sqlite_schema').get();
	} catch (error) {
		close();
		throw error;
	}
	return { db: drizzle(client, { schema }), close };
}

function isWhole(db: Connection): db is Db {
	return '$client' in db;
}
