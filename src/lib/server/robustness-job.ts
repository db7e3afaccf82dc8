import type { Framework } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import type { Robustness, RobustnessOptions } from '#lib/domain/robustness.ts';
import type { ScoreMatrix } from '#lib/domain/score-matrix.ts';
import { type JobOptions, runInWorker } from './worker-job.ts';

/** A simulation of ranks as a worker gets it: the seed instead of the stream made from it. */
export interface RobustnessRequest extends Omit<RobustnessOptions, 'random'> {
	framework: Framework;
	method: Method;
	matrix: ScoreMatrix;
	seed: number;
}

/** `robustnessOf` in a worker: the server and the terminal go on, progress is shown, and it can be cancelled. */
export async function robustnessInWorker(
	request: RobustnessRequest,
	options: JobOptions = {}
): Promise<Robustness> {
	return (await runInWorker('robustness-worker.ts', request, options)) as Robustness;
}
