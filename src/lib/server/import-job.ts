import { atMost } from './at-most.ts';
import { type DatabaseKind, type Db, databaseKinds } from './db/open.ts';
import * as settingTable from './db/settings.ts';
import type { ImportTarget } from './import-answers.ts';
import type { Apply, ImportReport } from './import-report.ts';
import { runInWorker } from './worker-job.ts';
import { closeGate } from './write-gate.ts';

/** An import as a worker gets it: a connection cannot be sent, the worker opens its own. */
export interface ImportRequest {
	database: { path: string; kind: DatabaseKind };
	bytes: Uint8Array;
	target: ImportTarget;
	apply: Apply;
	/** shared memory: 0 until the others know that the import is going to store, then 1 */
	mayStore: Int32Array<SharedArrayBuffer>;
}

export type ImportDone = { ok: true; report: ImportReport } | { ok: false; why: 'too_long' };

/** Longer than any file takes that people make. */
export const longestImport = 20_000;
/** Each has a thread and some hundred megabytes; the others wait in line. Storing is for one at a time in any case. */
const turns = { look: atMost(2), store: atMost(1) };

/**
 * `importReport` in a worker, so that a hostile file never keeps others waiting. Given up after 20 seconds, or when
 * `signal` says so (then rejects with its reason): in both cases nothing is stored.
 */
export function importInWorker(
	db: Db,
	job: Omit<ImportRequest, 'database' | 'mayStore'>,
	{ signal, longest = longestImport }: { signal?: AbortSignal; longest?: number } = {}
): Promise<ImportDone> {
	return turns[job.apply ? 'store' : 'look'](async () => {
		const limit = AbortSignal.timeout(longest);
		const request: ImportRequest = {
			...job,
			database: { path: db.$client.name, kind: kindOf(db) },
			mayStore: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
		};
		let letOthersWrite = () => {};
		try {
			const signals = signal ? [signal, limit] : [limit];
			const report = await runInWorker('import-worker.ts', request, {
				signal: AbortSignal.any(signals),
				onProgress: () => {
					letOthersWrite = closeGate();
					Atomics.store(request.mayStore, 0, 1);
					Atomics.notify(request.mayStore, 0);
				}
			});
			return { ok: true, report: report as ImportReport };
		} catch (error) {
			if (error !== limit.reason) throw error;
			return { ok: false, why: 'too_long' };
		} finally {
			letOthersWrite();
		}
	});
}

function kindOf(db: Db): DatabaseKind {
	const stored = settingTable.find(db, 'kind');
	return databaseKinds.find((known) => known === stored) ?? 'production';
}
