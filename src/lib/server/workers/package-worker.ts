import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { dataPackage } from '#lib/exchange/data-package/data-package.ts';
import type { PackageSnapshot } from '#lib/exchange/data-package/package-snapshot.ts';
import { workbook } from '#lib/exchange/workbook/workbook.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import type { PackageRequest } from '../package-job.ts';
import { roundSnapshot } from '../package-snapshot.ts';
import { findRound } from '../round-access.ts';
import type { WorkerMessage } from '../worker-job.ts';

// Makes one package of a round, on a connection of its own beside the server.

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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const result = form === 'workbook' ? await workbook(snapshot()) : dataPackage(snapshot(), sha256);
parentPort?.postMessage({ result } satisfies WorkerMessage, [result.buffer as ArrayBuffer]);
