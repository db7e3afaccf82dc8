import type { FirmRanks } from '#lib/domain/firm-ranks.ts';
import type { Framework } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import type { ScoreMatrix } from '#lib/domain/score-matrix.ts';

export interface RankRequest {
	framework: Framework;
	method: Method;
	matrix: ScoreMatrix;
	draws: number;
}
export type RankMessage = { progress: number } | { result: FirmRanks };

/** Rank intervals that the browser computes: one job at a time, with its progress; a new one ends the one before. */
export class IntervalJob {
	state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed' = $state('idle');
	/** share of the draws done, 0–1 */
	progress = $state(0);
	/** what the last finished job was for */
	key: string | null = $state(null);
	result: FirmRanks | null = $state.raw(null);
	#worker: Worker | null = null;

	/** `key` names the request, so that whoever shows the result knows what it is of. */
	start(key: string, request: RankRequest) {
		this.#end();
		this.state = 'running';
		this.progress = 0;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- the bundler finds the worker by this expression
		const worker = new Worker(new URL('./ranks-worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<RankMessage>) => {
			if ('progress' in data) this.progress = data.progress;
			else {
				this.result = data.result;
				this.key = key;
				this.state = 'done';
				this.#end();
			}
		};
		worker.onerror = () => {
			this.state = 'failed';
			this.#end();
		};
		worker.postMessage(request);
	}

	/** The reader gives up. */
	cancel() {
		this.#end();
		if (this.state === 'running') this.state = 'cancelled';
	}

	/** Nothing is to be computed any more. */
	drop() {
		this.#end();
		if (this.state === 'running') this.state = 'idle';
	}

	#end() {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
