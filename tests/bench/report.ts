import { cpus } from 'node:os';
import { type Limit, type MeasuredPeer, type Measurement, median } from './measure.ts';

/** What is printed of one benchmark. */
export function linesOf({ name, oursMs, peers, missing }: Measurement): string[] {
	return [
		name,
		`  ours: ${milliseconds(median(oursMs))}`,
		...peers.map((peer) => `  ${lineOf(peer)}`),
		...missing.map((peer) => `  ${peer}: skipped, the package is not installed`)
	];
}

function lineOf({ name, peerMs, ratio, limit, holds }: MeasuredPeer): string {
	const found =
		'timesFaster' in limit ? `${rounded(ratio)} × faster` : `${rounded(ratio)} × its time`;
	return `${holds ? 'pass' : 'FAIL'}  ${name}: ${milliseconds(median(peerMs))}, ours ${found} (${limitText(limit)})`;
}

function limitText(limit: Limit): string {
	return 'timesFaster' in limit ? `at least ${limit.timesFaster}` : `at most ${limit.shareOfTime}`;
}

function milliseconds(time: number): string {
	return `${rounded(time)} ms`;
}

function rounded(value: number): string {
	return value.toPrecision(value >= 100 ? Math.ceil(Math.log10(value + 1)) : 3);
}

/** What is written to the file. */
export function reportOf(measurements: readonly Measurement[], now: Date) {
	return {
		date: now.toISOString(),
		node: process.version,
		cpu: cpus()[0]?.model ?? 'unknown',
		times:
			'milliseconds of processor time, one run each; ours the mean of as many runs as fit into 100 ms. In the browser: milliseconds of the clock, one drawing or the longest task of one change each',
		benchmarks: measurements
	};
}
