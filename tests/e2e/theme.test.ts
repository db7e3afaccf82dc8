import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

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

test('a chosen theme holds on every page, also on those that need no script', async () => {
	const page = await browser.context.newPage();
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(server.origin);
	await page.getByLabel('Appearance').selectOption('dark');
	for (const path of ['/', '/method', '/countries', '/login']) {
		await page.goto(server.origin + path);
		const scheme = await page.evaluate(
			() => getComputedStyle(document.documentElement).colorScheme
		);
		expect([path, scheme]).toEqual([path, 'dark']);
	}
	expect(faults).toEqual([]);
});
