import { afterAll, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';

// A reader with a telephone looks at the map more closely.

const { server, browser, page, close } = await openDemoSite({ width: 390, height: 844 });
afterAll(close);

const frame = (where = page) => where.getByRole('region', { name: /^Map, / });
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** How wide the map is beside its frame, and what part of it lies in the middle of the frame. */
const seen = () =>
	frame().evaluate((element) => ({
		times: Math.round(element.scrollWidth / element.clientWidth),
		middle: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth
	}));

test('buttons zoom by touch and by keyboard; what was in the middle stays there', async () => {
	await page.goto(`${server.origin}/map?show=chapter:IV`);
	expect((await seen()).times).toBe(1);
	await button('Zoom in').click();
	await page.getByText('2 times as large').waitFor();
	const twice = await seen();
	expect(twice.times).toBe(2);
	await button('Zoom in').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Space');
	const closest = await seen();
	expect(closest.times).toBe(8);
	expect(closest.middle).toBeCloseTo(twice.middle, 1);
	expect(new URL(page.url()).searchParams.get('zoom')).toBe('8');
	// the last level: the button keeps the focus, and does nothing more
	expect(await button('Zoom in').getAttribute('aria-disabled')).toBe('true');
	await page.keyboard.press('Enter');
	expect((await seen()).times).toBe(8);
	await button('Zoom out').click();
	expect((await seen()).times).toBe(4);
	await button('Whole world').click();
	expect((await seen()).times).toBe(1);
	expect(new URL(page.url()).searchParams.has('zoom')).toBe(false);
});

test('the frame has the focus and scrolls by arrow keys; a country that takes it comes into view', async () => {
	await page.goto(`${server.origin}/map?zoom=8`);
	const before = await seen();
	await frame().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await seen()).middle).toBeGreaterThan(before.middle);
	await page.locator('.map a[tabindex="0"]').focus();
	await page.keyboard.press('t');
	await page.locator('.map a:focus').waitFor();
	for (let i = 0; i < 12; i++) {
		if ((await page.locator('.map a:focus').getAttribute('data-country')) === 'TUV') break;
		await page.keyboard.press('t');
	}
	// a small State: its circle is in the frame, and large enough for a finger (WCAG 2.5.8)
	const marker = (await page.locator('[data-country=TUV] circle').boundingBox())!;
	const box = (await frame().boundingBox())!;
	expect(marker.width).toBeGreaterThan(20);
	expect(marker.x).toBeGreaterThanOrEqual(box.x - 1);
	expect(marker.x + marker.width).toBeLessThanOrEqual(box.x + box.width + 1);
});

test('the address brings the zoom back, the form keeps it, and a wrong one is named', async () => {
	await page.goto(`${server.origin}/map?zoom=4`);
	expect((await seen()).times).toBe(4);
	await page.getByLabel('Highlight a region').selectOption('Oceania');
	await page.getByRole('button', { name: 'Show', exact: true }).click();
	await page.waitForURL('**/map?*region=Oceania*');
	expect(page.url()).toContain('zoom=4');
	expect((await seen()).times).toBe(4);
	const wrong = await fetch(`${server.origin}/map?zoom=3`);
	expect(wrong.status).toBe(400);
	expect(await wrong.text()).toContain('1, 2, 4, 8');
});

test('works without JavaScript', async () => {
	const plain = await browser.context.newPage();
	const session = await browser.context.newCDPSession(plain);
	await session.send('Emulation.setScriptExecutionDisabled', { value: true });
	await plain.goto(`${server.origin}/map?show=chapter:IV`);
	await plain.getByRole('button', { name: 'Zoom in' }).click();
	await plain.waitForURL('**/map?*zoom=2');
	expect(plain.url()).toContain('show=chapter%3AIV');
	await plain.getByRole('region', { name: 'Map, 2 times as large' }).waitFor();
	await plain.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
	await page.emulateMedia({ colorScheme });
	for (const path of ['/map', '/map?zoom=4&region=Oceania']) {
		await page.goto(`${server.origin}${path}`);
		expect(await violations(page)).toEqual([]);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
	}
});
