import { mkdirSync, writeFileSync } from 'node:fs';
import { aggregation } from './aggregation.ts';
import { alphaInterval } from './alpha-interval.ts';
import { csvFiles } from './csv-file.ts';
import { heatmapInBrowser } from './heatmap.ts';
import { type Measurement, measure } from './measure.ts';
import { publicFiles } from './public-files.ts';
import { rankRobustness } from './rank-robustness.ts';
import { linesOf, reportOf } from './report.ts';

// `npm run bench`: our ways beside others', in one run on one thread; the heatmap in a browser. Exit status 1 when a limit is missed.

const runs = [
	async () => [await measure(await aggregation())],
	async () => [await measure(rankRobustness())],
	async () => [await measure(alphaInterval())],
	async () => {
		const measured: Measurement[] = [];
		// one after the other: they would be in each other's way
		for (const file of csvFiles()) measured.push(await measure(file));
		return measured;
	},
	heatmapInBrowser,
	publicFiles
];
const measurements: Measurement[] = [];
for (const run of runs) {
	for (const measurement of await run()) {
		console.log(linesOf(measurement).join('\n'));
		measurements.push(measurement);
	}
}

const file = '.data/bench.json';
mkdirSync('.data', { recursive: true });
writeFileSync(file, `${JSON.stringify(reportOf(measurements, new Date()), null, '\t')}\n`);
const limits = measurements.flatMap(({ peers }) => peers);
const missed = limits.filter(({ holds }) => !holds).length;
console.log(`${limits.length - missed} of ${limits.length} limits hold; written to ${file}`);
if (missed > 0) process.exitCode = 1;
