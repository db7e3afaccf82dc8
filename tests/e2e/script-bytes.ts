import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/** Bytes of all scripts that a page loads by itself, each compressed with gzip as servers send it. */
export async function scriptBytes(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	const sizes: Promise<number>[] = [];
	page.on('response', (response) => {
		if (new URL(response.url()).pathname.endsWith('.js'))
			sizes.push(response.body().then((body) => gzipSync(body).length));
	});
	try {
		await page.goto(url, { waitUntil: 'networkidle' });
		const found = await Promise.all(sizes);
		return found.reduce((sum, size) => sum + size, 0);
	} finally {
		await page.close();
	}
}
