import { resolve } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a worker says: how far it is (0–1), and once, at its end, its result. */
export type WorkerMessage = { progress: number } | { result: unknown };

export interface JobOptions {
	onProgress?: (share: number) => void;
	/** gives up: the worker is ended at once and the job rejects with the signal's reason */
	signal?: AbortSignal;
	/** bounds of the worker's memory; past them it ends with an error, the server goes on */
	memory?: ResourceLimits;
}

/** Worker entries are started by path: the build would not find them, and Node runs the `.ts` as it is. */
const folder = 'src/lib/server/workers';

/** Where a worker's entry lies, from the folder in which the server was started. */
export function workerPath(entry: string): string {
	return resolve(folder, entry);
}

/**
 * Runs long work in a worker of its own, so that the server goes on answering. Resolves with the worker's result; rejects
 * with its error, or with the reason of the signal.
 */
export function runInWorker(
	entry: string,
	input: unknown,
	options: JobOptions = {}
): Promise<unknown> {
	const { onProgress, signal, memory } = options;
	return new Promise((fulfil, reject) => {
		if (signal?.aborted) return reject(signal.reason);
		const worker = new Worker(workerPath(entry), { workerData: input, resourceLimits: memory });
		const giveUp = () => {
			void worker.terminate();
			reject(signal?.reason);
		};
		signal?.addEventListener('abort', giveUp, { once: true });
		worker.on('message', (message: WorkerMessage) => {
			if ('result' in message) fulfil(message.result);
			else onProgress?.(message.progress);
		});
		worker.on('error', reject);
		worker.on('exit', () => {
			signal?.removeEventListener('abort', giveUp);
			// after a result this changes nothing any more
			reject(new Error(`The worker ${entry} ended without a result.`));
		});
	});
}
