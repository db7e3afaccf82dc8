import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import * as settingsTable from '#lib/server/db/settings.ts';
import { usualPatience } from '#lib/server/patient-rows.ts';
import { type RunningServer, startServer } from '../e2e/server.ts';
import { ask, download, readSlowly } from './download.ts';
import { type ManyRounds, makeManyRounds } from './many-rounds.ts';
import type { Reading } from './server-probe.ts';

// 1.94 million scores leave the built server in one file: what the server needs for it, and what others notice.

const roundCount = 63;
const mebibyte = 1024 * 1024;
/** over the same server at rest */
const memoryLimit = 100 * mebibyte;
/** 99 % of the turns of the event loop, in milliseconds */
const loopLimit = 20;

let folder: string;
let path: string;
let many: ManyRounds;
let server: RunningServer;
let idle: Reading;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-long-'));
	path = join(folder, 'many.sqlite');
	many = makeManyRounds(path, roundCount);
	expect(many.scores).toBeGreaterThanOrEqual(1_930_000);
	server = await startServer('start', {
		DATABASE_PATH: path,
		MIMC_PROBE: join(folder, 'probe.json'),
		NODE_OPTIONS: `--import ${resolve('tests/soak/server-probe.ts')}`
	});
	for (const address of ['/', '/heatmap.csv', '/healthz', '/countries', '/heatmap.csv'])
		await (await fetch(`${server.origin}${address}`)).arrayBuffer();
	await pause(3000);
	await reading();
	await pause(1000);
	idle = await reading();
	report('at rest', idle);
}, 600_000);
afterAll(async () => {
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** What the server was like since the last reading. */
async function reading(): Promise<Reading> {
	const file = join(folder, 'probe.json');
	rmSync(file, { force: true });
	process.kill(server.pid, 'SIGUSR2');
	for (;;) {
		await pause(20);
		const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (text.endsWith('\n')) return JSON.parse(text) as Reading;
	}
}

function report(what: string, { rss, peak, loopP99, loopMax, descriptors }: Reading) {
	const [load = 0] = loadavg();
	const mib = (bytes: number) => Math.round(bytes / mebibyte);
	const over = idle ? ` (${mib(peak - idle.peak)} over rest)` : '';
	console.log(
		`${what}: peak ${mib(peak)} MiB${over}, now ${mib(rss)}; event loop p99 ${loopP99.toFixed(1)} ms, longest ${Math.round(loopMax)} ms; ${descriptors} descriptors; load ${load.toFixed(1)}`
	);
}

const address = (name: string) =>
	`${server.origin}/api/v1/${name}.csv?round=${many.rounds.join(',')}`;

/** Times of others' requests until it is told to stop. */
function others() {
	const times: number[] = [];
	let isOver = false;
	const asking = (async () => {
		for (let at = 0; !isOver; at++) {
			const started = performance.now();
			await (await fetch(`${server.origin}${at % 2 ? '/heatmap.csv' : '/healthz'}`)).arrayBuffer();
			times.push(performance.now() - started);
			await pause(20);
		}
	})();
	return async () => {
		isOver = true;
		await asking;
		times.sort((a, b) => a - b);
		const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
		return `${times.length} other requests, median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, longest ${at(1)} ms`;
	};
}

/** Whether all that was saved can be folded into the file, as it can while nobody reads an older state. */
function canFold(): boolean {
	const db = openDatabase(path, { kind: 'production', mode: 'open' });
	try {
		db.$client.pragma('busy_timeout = 200');
		settingsTable.put(db, 'soak', String(Math.random()));
		const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
		return result?.busy === 0;
	} finally {
		closeDatabase(db);
	}
}

describe(`a file of ${roundCount} rounds`, () => {
	test.each([
		['scores', false],
		['scores', true],
		['evidence', false],
		['evidence', true],
		['scores', false]
	])('%s (gzip: %s) takes no memory and keeps nobody waiting', async (name, gzip) => {
		await reading();
		const stop = others();
		const { lines, bytes, seconds } = await download(address(name), { gzip });
		const seen = await reading();
		const noticed = await stop();
		report(`${name}${gzip ? ' with gzip' : ''}`, seen);
		console.log(
			`  ${lines} lines, ${Math.round(bytes / mebibyte)} MiB in ${seconds.toFixed(1)} s; ${noticed}`
		);
		expect(lines).toBe(many.scores + 1);
		expect(seen.peak - idle.peak).toBeLessThan(memoryLimit);
		expect(seen.loopP99).toBeLessThan(loopLimit);
		expect(canFold()).toBe(true);
	});
});

describe('a client', () => {
	test('that reads slowly holds a snapshot and no memory, and gives both back when it goes away', async () => {
		await reading();
		const answer = await ask(address('scores'));
		await readSlowly(answer, { bytes: 20 * mebibyte, each: mebibyte, milliseconds: 300 });
		expect(canFold()).toBe(false);
		const seen = await reading();
		report('a slow client', seen);
		expect(seen.peak - idle.peak).toBeLessThan(memoryLimit);
		answer.destroy();
		await pause(500);
		expect(canFold()).toBe(true);
	});

	test.each([false, true])(
		'that goes away half-way (gzip: %s) leaves nothing behind',
		async (gzip) => {
			const leave = async () => {
				const answer = await ask(address('scores'), gzip ? { 'accept-encoding': 'gzip' } : {});
				await readSlowly(answer, { bytes: (gzip ? 1 : 16) * mebibyte, each: mebibyte, milliseconds: 0 });
				answer.destroy();
				await pause(300);
			};
			await leave();
			const before = await reading();
			for (let i = 0; i < 10; i++) await leave();
			const after = await reading();
			report(`ten clients gone${gzip ? ' with gzip' : ''}`, after);
			// SQLite keeps one descriptor in hand for the next connection
			expect(after.descriptors).toBeLessThanOrEqual(before.descriptors);
			expect(after.rss - idle.rss).toBeLessThan(memoryLimit);
			expect(canFold()).toBe(true);
		}
	);

	test('that stands still is cut off after a minute', async () => {
		const answer = await ask(address('scores'));
		await readSlowly(answer, { bytes: mebibyte, each: mebibyte, milliseconds: 0 });
		expect(canFold()).toBe(false);
		await pause(usualPatience.idle + 2000);
		expect(canFold()).toBe(true);
		// what was on its way still comes, the rest does not: never a file that looks whole
		await expect(
			readSlowly(answer, { bytes: Infinity, each: mebibyte, milliseconds: 0 })
		).rejects.toThrow(/aborted|reset/);
	});
});

test('a file of the aggregates of all rounds holds as little', async () => {
	await reading();
	const stop = others();
	const { lines, seconds } = await download(address('aggregates'));
	const seen = await reading();
	report('aggregates', seen);
	console.log(`  ${lines} lines in ${seconds.toFixed(1)} s; ${await stop()}`);
	expect(lines).toBeGreaterThan(300_000);
	expect(seen.peak - idle.peak).toBeLessThan(memoryLimit);
});
