import { describe, expect, test } from 'vitest';
import type { Framework } from '#lib/domain/framework.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import { robustnessOf } from '#lib/domain/robustness.ts';
import { emptyMatrix, scoredCode } from '#lib/domain/score-matrix.ts';
import { type RobustnessRequest, robustnessInWorker } from './robustness-job.ts';
import { runInWorker } from './worker-job.ts';

const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const framework: Framework = {
	groups: groups.map((code) => ({ code, weight: 1 })),
	items: groups.flatMap((group) =>
		Array.from({ length: 20 }, (_, i) => ({ code: `${group}${i}`, group, weight: 1 }))
	),
	categories: []
};

function request(draws: number, units = 195): RobustnessRequest {
	const matrix = emptyMatrix(units, framework.items.length);
	const random = randomStream(7);
	matrix.statuses.fill(scoredCode);
	matrix.scores.forEach((_, cell) => (matrix.scores[cell] = 25 * Math.floor(5 * random())));
	return {
		framework,
		method: headlineMethod,
		matrix,
		draws,
		concentration: 1,
		seed: 3,
		pairs: true
	};
}

describe('a simulation in a worker', () => {
	test('gives what the core gives, and says how far it is', async () => {
		const asked = request(2000, 20);
		const progress: number[] = [];
		const found = await robustnessInWorker(asked, { onProgress: (share) => progress.push(share) });
		const steps = robustnessOf(framework, asked.method, asked.matrix, {
			...asked,
			random: randomStream(asked.seed)
		});
		let step = steps.next();
		while (!step.done) step = steps.next();
		expect(found).toEqual(step.value);
		expect(progress).toEqual([0.256, 0.512, 0.768, 1]);
	});

	test('leaves the thread that asked free: timers keep their time while it runs', async () => {
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			const now = performance.now();
			longest = Math.max(longest, now - last);
			last = now;
		}, 5);
		const started = performance.now();
		await robustnessInWorker(request(150_000));
		const took = performance.now() - started;
		clearInterval(timer);
		// the work itself takes many times as long as the longest pause: it did not run here
		expect(longest).toBeLessThan(took / 3);
	});

	test('can be cancelled, and then has no result', async () => {
		const controller = new AbortController();
		const job = robustnessInWorker(request(50_000_000), {
			signal: controller.signal,
			onProgress: () => controller.abort(new Error('Cancelled by the reader.'))
		});
		await expect(job).rejects.toThrow('Cancelled by the reader.');
		const again = robustnessInWorker(request(10), { signal: controller.signal });
		await expect(again).rejects.toThrow('Cancelled by the reader.');
	});

	test('rejects with the error of the work', async () => {
		const flat = { ...request(10), method: { ...headlineMethod, nesting: 'flat' as const } };
		await expect(robustnessInWorker(flat)).rejects.toThrow('with flat nesting they play no part');
		await expect(runInWorker('no-such-worker.ts', null)).rejects.toThrow('no-such-worker');
	});
});
