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

/** kB of gzipped scripts that a page may load */
const limits = { withoutChart: 45, withChart: 100 };

describe.each([
	[
		'without a chart',
		limits.withoutChart,
		['/login', '/setup', '/nothing-here', '/method', '/countries', '/countries/BRA/what-if']
	],
	[
		'with a chart',
		limits.withChart,
		[
			'/',
			'/?by=category',
			'/?by=article',
			'/map',
			'/robustness',
			'/countries/BRA',
			'/compare?country=BRA,DEU',
			'/chapters/IV',
			'/articles/IV.12',
			'/categories/refugees'
		]
	]
] as const)('pages %s load at most %i kB of gzipped scripts', (_kind, limit, paths) => {
	test.each(paths)('%s', async (path) => {
		const size = await kilobytes(path);
		expect(size).toBeLessThanOrEqual(limit);
	});
});
