import { atMost } from './at-most.ts';
import { type DatabaseKind, type Db, databaseKinds } from './db/open.ts';
import * as settingTable from './db/settings.ts';
import type { ImportTarget } from './import-answers.ts';
import type { Apply, ImportReport } from './import-report.ts';
import { runInWorker } from './worker-job.ts';

/** An import as a worker gets it: a connection cannot be sent, the worker opens its own. */
export interface ImportRequest {
	database: { path: string; kind: DatabaseKind };
	bytes: Uint8Array;
	target: ImportTarget;
	apply: Apply;
}

export type ImportDone = { ok: true; report: ImportReport } | { ok: false; why: 'too_long' };

/** Longer than any file takes that people make. */
export const longestImport = 20_000;
/** Each has a thread and some hundred megabytes; the others wait in line. */
const inTurn = atMost(2);

/**
 * `importReport` in a worker, so that a hostile file never keeps others waiting. Given up after 20 seconds, or when
 * `signal` says so (then rejects with its reason): in both cases nothing is stored.
 */
export function importInWorker(
	db: Db,
	job: Omit<ImportRequest, 'database'>,
	{ signal, longest = longestImport }: { signal?: AbortSignal; longest?: number } = {}
): Promise<ImportDone> {
	return inTurn(async () => {
		const limit = AbortSignal.timeout(longest);
		const request: ImportRequest = {
			...job,
			database: { path: db.$client.name, kind: kindOf(db) }
		};
		try {
			const signals = signal ? [signal, limit] : [limit];
			const report = await runInWorker('import-worker.ts', request, {
				signal: AbortSignal.any(signals)
			});
			return { ok: true, report: report as ImportReport };
		} catch (error) {
			if (error !== limit.reason) throw error;
			return { ok: false, why: 'too_long' };
		}
	});
}

function kindOf(db: Db): DatabaseKind {
	const stored = settingTable.find(db, 'kind');
	return databaseKinds.find((known) => known === stored) ?? 'production';
}
