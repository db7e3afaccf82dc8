import { parentPort, workerData } from 'node:worker_threads';
import { randomStream } from '#lib/domain/random-stream.ts';
import { robustnessOf } from '#lib/domain/robustness.ts';
import type { RobustnessRequest } from '../robustness-job.ts';
import type { WorkerMessage } from '../worker-job.ts';

// Runs one simulation of ranks beside the server and says after every batch of draws how far it is.

const { framework, method, matrix, seed, ...options } = workerData as RobustnessRequest;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);
const steps = robustnessOf(framework, method, matrix, { ...options, random: randomStream(seed) });
for (let step = steps.next(); ; step = steps.next()) {
	if (step.done) {
		say({ result: step.value });
		break;
	}
	say({ progress: step.value / options.draws });
}
