import type { Connection } from './db/open.ts';
import { openSnapshot } from './db/snapshot.ts';

/**
 * Rows that are read from the data of one moment while they are taken, batch by batch. The moment is that of the first
 * row; until then nothing is held. Whoever does not take all of them must end the iterator (`return()`, as `for … of`
 * does), which gives the snapshot back.
 */
export function* snapshotRows<Row>(
	db: Connection,
	read: (snapshot: Connection) => Iterable<readonly Row[]>
): Generator<Row> {
	const snapshot = openSnapshot(db);
	try {
		for (const batch of read(snapshot.db)) yield* batch;
	} finally {
		snapshot.close();
	}
}
