import { afterAll, expect, test } from 'vitest';
import { openDemoSite } from './demo-site.ts';

const { server, page, close } = await openDemoSite();
afterAll(close);

test('a chosen theme holds on every page, also on those that need no script', async () => {
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
