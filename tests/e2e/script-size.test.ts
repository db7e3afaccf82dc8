import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { scriptBytes } from './script-bytes.ts';
import { type RunningServer, startServer } from './server.ts';

// What a reader's browser has to load and run before a page does what it can do.

let folder: string;
let server: RunningServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-e2e-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

const kilobytes = async (path: string) =>
	(await scriptBytes(browser.context, `${server.origin}${path}`)) / 1000;

describe('pages without a chart load at most 45 kB of gzipped scripts', () => {
	test.each(['/login', '/method', '/countries', '/countries/BRA/what-if'])('%s', async (path) => {
		expect(await kilobytes(path)).toBeLessThanOrEqual(45);
	});
});

describe('pages with a chart load at most 100 kB', () => {
	test.each(['/countries/BRA', '/compare?country=BRA,DEU'])('%s', async (path) => {
		expect(await kilobytes(path)).toBeLessThanOrEqual(100);
	});
});
