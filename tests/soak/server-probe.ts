import { readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded into the server by `NODE_OPTIONS=--import`: on SIGUSR2 it writes what it saw since the last one.

/** What the server was like between two readings; times in milliseconds, memory in bytes. */
export interface Reading {
	rss: number;
	peak: number;
	loopP99: number;
	loopMax: number;
	/** file descriptors of the database and its log */
	descriptors: number;
}

const target = process.env.MIMC_PROBE;
const every = 20;

if (isMainThread && target) {
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	let peak = 0;
	const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
	setInterval(look, every).unref();
	process.on('SIGUSR2', () => {
		look();
		const milliseconds = 1e6;
		const reading: Reading = {
			rss: process.memoryUsage.rss(),
			peak,
			loopP99: delay.percentile(99) / milliseconds,
			loopMax: delay.max / milliseconds,
			descriptors: databaseDescriptors()
		};
		writeFileSync(target, `${JSON.stringify(reading)}\n`);
		delay.reset();
		peak = 0;
	});
}

function databaseDescriptors(): number {
	const folder = '/proc/self/fd';
	return readdirSync(folder).filter((name) => {
		try {
			return /\.sqlite(-wal)?$/.test(readlinkSync(`${folder}/${name}`));
		} catch {
			return false;
		}
	}).length;
}
