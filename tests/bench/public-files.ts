import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../e2e/server.ts';
import { type Measurement, median } from './measure.ts';
import { type Asked, millisecondsForRequest } from './throughput.ts';

const path = '/heatmap.csv';
const accepted = { 'accept-encoding': 'gzip' };
const turns = 9;
const turnMs = 700;

/** The heatmap as compressed CSV from the running application, beside a bare Node server with the same bytes. */
export async function publicFiles(): Promise<Measurement[]> {
	const folder = await mkdtemp(join(tmpdir(), 'mimc-bench-'));
	const server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	const answer = await fetch(server.origin + path, { headers: accepted });
	const bare = await startBare(await answer.text());
	try {
		const ours = (headers: object): Asked => ({
			origin: server.origin,
			path,
			headers: { ...accepted, ...headers }
		});
		const theirs = (headers: object): Asked => ({ ...ours(headers), origin: bare.origin });
		const tag = answer.headers.get('etag') ?? '';
		return [
			await compared('heatmap.csv, gzip, from the cache', 0.25, ours({}), theirs({})),
			await compared(
				'heatmap.csv, not modified (304)',
				0.5,
				ours({ 'if-none-match': tag }),
				theirs({ 'if-none-match': '"bare"' })
			)
		];
	} finally {
		bare.process.kill();
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** By turns, so that whatever else the machine does meets both alike. */
async function compared(
	name: string,
	timesFaster: number,
	ours: Asked,
	theirs: Asked
): Promise<Measurement> {
	const oursMs: number[] = [];
	const peerMs: number[] = [];
	for (const asked of [ours, theirs]) await millisecondsForRequest(asked, turnMs);
	for (let turn = 0; turn < turns; turn++) {
		oursMs.push(await millisecondsForRequest(ours, turnMs));
		peerMs.push(await millisecondsForRequest(theirs, turnMs));
	}
	const ratio = median(peerMs) / median(oursMs);
	const limit = { timesFaster };
	const peer = { name: 'a bare Node server', peerMs, ratio, limit, holds: ratio >= timesFaster };
	return { name, oursMs, missing: [], peers: [peer] };
}

async function startBare(text: string): Promise<{ origin: string; process: ChildProcess }> {
	const bare = spawn(process.execPath, ['tests/bench/bare-server.ts'], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	bare.stdin.end(text);
	const [port] = await once(bare.stdout, 'data');
	return { origin: `http://127.0.0.1:${String(port).trim()}`, process: bare };
}
