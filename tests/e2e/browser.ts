import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type BrowserContext, chromium } from 'playwright-core';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * A real Chromium with an empty profile: the system's where CHROMIUM_PATH says so, else the one inside the npm package.
 * `close()` ends it and removes the profile.
 */
export async function openBrowser(
	viewport = { width: 1280, height: 900 }
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
	const profile = await mkdtemp(join(tmpdir(), 'mimc-browser-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: process.env.CHROMIUM_PATH ?? (await packagedChromium()),
		args: flags,
		headless: true,
		viewport,
		acceptDownloads: true
	});
	return {
		context,
		close: async () => {
			await context.close();
			await rm(profile, { recursive: true, force: true });
		}
	};
}

async function packagedChromium(): Promise<string> {
	const path = await sparticuz.executablePath();
	// the package brings the libraries that a bare machine lacks (libnss3 and others)
	if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) {
		const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
		let root = dirname(entry);
		while (!existsSync(join(root, 'bin'))) root = dirname(root);
		const folder = await inflate(join(root, 'bin', 'al2023.tar.br'));
		setupLambdaEnvironment(join(folder, 'lib'));
	}
	return path;
}
