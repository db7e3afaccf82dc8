import { Worker } from 'node:worker_threads';
import { atMost } from './at-most.ts';
import { workerPath } from './worker-job.ts';

export interface PictureRequest {
	id: number;
	svg: string;
}
export type PictureAnswer = { id: number; png: Uint8Array } | { id: number; fault: string };

/** A picture takes 40–200 ms: too long for the thread that answers everybody, so one worker draws, one picture at a time. */
const oneAtATime = atMost(1);
/** A worker that nobody asked for so long gives its memory back. */
const idle = 60_000;

let worker: Worker | null = null;
let ending: NodeJS.Timeout | undefined;
let lastId = 0;

/** An SVG as PNG, in its own size. Rejects where the SVG cannot be read or the worker breaks; the next call starts anew. */
export function rasterise(svg: string): Promise<Uint8Array> {
	return oneAtATime(() => drawn(svg));
}

function drawn(svg: string): Promise<Uint8Array> {
	clearTimeout(ending);
	const current = (worker ??= new Worker(workerPath('picture-worker.ts')));
	const id = ++lastId;
	return new Promise<Uint8Array>((fulfil, reject) => {
		const broken = (error: unknown) => {
			worker = null;
			finish(() => reject(error instanceof Error ? error : new Error('The picture worker ended.')));
		};
		const answered = (answer: PictureAnswer) => {
			if (answer.id !== id) return;
			// whoever stops the server need not wait for an idle worker
			current.unref();
			ending = setTimeout(() => endWorker(current), idle).unref();
			finish(() =>
				'png' in answer ? fulfil(answer.png) : reject(new Error(`No picture: ${answer.fault}`))
			);
		};
		const finish = (then: () => void) => {
			current.off('message', answered).off('error', broken).off('exit', broken);
			then();
		};
		current.ref();
		current.on('message', answered).on('error', broken).on('exit', broken);
		current.postMessage({ id, svg } satisfies PictureRequest);
	});
}

function endWorker(ended: Worker) {
	if (worker === ended) worker = null;
	void ended.terminate();
}
