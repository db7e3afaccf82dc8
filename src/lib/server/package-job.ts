import { atMost } from './at-most.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { runInWorker } from './worker-job.ts';

/** What a snapshot of a round is written as, with the ending of its file. */
export const packageForms = { datapackage: 'zip', workbook: 'xlsx' } as const;
export type PackageForm = keyof typeof packageForms;

/** A package as a worker gets it: a connection cannot be sent, the worker opens its own. */
export interface PackageRequest {
	database: { path: string; kind: DatabaseKind };
	round: string;
	form: PackageForm;
	/** where the package is found, without the host */
	address: string;
}

/** A package takes a core for seconds and some hundred megabytes: one at a time, the other core stays free for readers. */
const oneAtATime = atMost(1);
/** A worker that may take what it likes collects its garbage late: bounds keep it to a few hundred megabytes. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };
/** Packages that wait for their turn. They will read what the database holds then, so whoever asks meanwhile shares them. */
const waiting = new Map<string, Promise<Uint8Array>>();

/** A package of a round, made in a worker from one state of the database that is not older than the call. */
export function packageInWorker(
	{ db, kind }: { db: Db; kind: DatabaseKind },
	asked: Omit<PackageRequest, 'database'>,
	run: typeof runInWorker = runInWorker
): Promise<Uint8Array> {
	const request: PackageRequest = { ...asked, database: { path: db.$client.name, kind } };
	const key = JSON.stringify(request);
	const known = waiting.get(key);
	if (known) return known;
	let hasBegun = false;
	const job = oneAtATime(async () => {
		hasBegun = true;
		waiting.delete(key);
		return (await run('package-worker.ts', request, { memory })) as Uint8Array;
	});
	if (!hasBegun) waiting.set(key, job);
	return job;
}
