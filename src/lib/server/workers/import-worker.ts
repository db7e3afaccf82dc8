import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, openDatabase } from '../db/open.ts';
import type { ImportRequest } from '../import-job.ts';
import { importReport } from '../import-report.ts';
import type { WorkerMessage } from '../worker-job.ts';

// Reads, compares and stores one file that somebody imports, on a connection of its own beside the server.

const { database, bytes, target, apply, mayStore } = workerData as ImportRequest;
const db = openDatabase(database.path, { kind: database.kind, mode: 'open' });
try {
	const result = importReport(db, bytes, target, apply, () => {
		parentPort?.postMessage({ progress: 0.5 } satisfies WorkerMessage);
		Atomics.wait(mayStore, 0, 0);
	});
	parentPort?.postMessage({ result } satisfies WorkerMessage);
} finally {
	closeDatabase(db);
}
