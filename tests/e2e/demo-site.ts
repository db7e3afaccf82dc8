import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { startServer } from './server.ts';

/**
 * A demonstration on a database of its own. `close()` ends the server and removes its folder; nothing is left either where
 * it did not start.
 */
export async function openDemoServer() {
	await using opened = new AsyncDisposableStack();
	const folder = opened.use(await mkdtempDisposable(join(tmpdir(), 'mimc-demo-')));
	const server = await startServer('demo', { DATABASE_PATH: join(folder.path, 'demo.sqlite') });
	opened.defer(() => server.stop());
	const kept = opened.move();
	return { server, close: () => kept.disposeAsync() };
}

/** The same with a browser before it, on an empty page of which nothing is loaded yet; `close()` ends all. */
export async function openDemoSite(viewport?: { width: number; height: number }) {
	await using opened = new AsyncDisposableStack();
	const { server, close } = await openDemoServer();
	opened.defer(close);
	const browser = await openBrowser(viewport);
	opened.defer(() => browser.close());
	const page = await browser.context.newPage();
	const kept = opened.move();
	return { server, browser, page, close: () => kept.disposeAsync() };
}
