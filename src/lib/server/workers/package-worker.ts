import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { PackageSnapshot } from '#lib/exchange/data-package/package-snapshot.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import type { PackageRequest } from '../package-job.ts';
import { roundSnapshot } from '../package-snapshot.ts';
import { findRound } from '../round-access.ts';
import type { WorkerMessage } from '../worker-job.ts';

// Makes one package of a round, on a connection of its own beside the server.

// where cores are scarce, requests go first; on Linux this is of the calling thread, elsewhere of the whole process
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const { database, round: code, form, address } = workerData as PackageRequest;

function snapshot(): PackageSnapshot {
	const { path, kind } = database;
	const db = openDatabase(path, { kind, mode: 'open' });
	try {
		// one transaction: all tables are of one state, whatever is saved meanwhile
		return db.transaction((tx) => {
			// whether the asking person may see the round was decided before
			const viewer = { db: tx, kind, user: {} };
			const round = findRound(viewer, code);
			if (!round) throw new Error(`There is no round ${code}.`);
			return roundSnapshot(viewer, round, address);
		});
	} finally {
		closeDatabase(db);
	}
}

/** Only the libraries of the form that is asked for are loaded. */
async function made(): Promise<Uint8Array> {
	if (form === 'workbook') {
		const { workbook } = await import('#lib/exchange/workbook/workbook.ts');
		return workbook(snapshot());
	}
	const { dataPackage } = await import('#lib/exchange/data-package/data-package.ts');
	return dataPackage(snapshot(), (bytes) => createHash('sha256').update(bytes).digest('hex'));
}

const result = await made();
parentPort?.postMessage({ result } satisfies WorkerMessage, [result.buffer as ArrayBuffer]);
