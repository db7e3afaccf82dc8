import { firmRanks } from '#lib/domain/firm-ranks.ts';
import { rankDraws } from '#lib/domain/rank-draws.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import { robustnessOf } from '#lib/domain/robustness.ts';
import type { RankMessage, RankRequest } from './interval-job.svelte.ts';

// Simulates ranks in a worker of the browser, with the code, the seed and so the numbers of the server.

const say = (message: RankMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<RankRequest>) => {
	const { framework, method, matrix, draws } = data;
	const { concentration, seed } = rankDraws;
	const options = { draws, concentration, random: randomStream(seed) };
	const steps = robustnessOf(framework, method, matrix, options);
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) {
			say({ result: firmRanks(framework, method, matrix, step.value) });
			return;
		}
		say({ progress: step.value / draws });
	}
});
