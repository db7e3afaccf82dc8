import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '#lib/server/catalogue.ts';
import { openDemoSite } from '../e2e/demo-site.ts';
import { signInOn } from '../e2e/sign-in.ts';

// Limits in milliseconds that an analyst would feel: opening the workspace or an article, and a task while typing.
const openLimit = 300;
const taskLimit = 50;

const country = 'AFG';
const articles = readCatalogue().edition.articles.filter(({ scored }) => scored);

const { server, page, close } = await openDemoSite();
afterAll(close);

beforeAll(async () => {
	await signInOn(page, server.origin);
	await page.goto(workspace('I.1'), { waitUntil: 'networkidle' });
});

const workspace = (article: string) => `${server.origin}/score/${country}?article=${article}`;
const report = (what: string, times: number[]) => {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
	console.log(
		`${what}: ${times.length} times, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms`
	);
	return at(0.95);
};

describe('the workspace is never waited for', () => {
	test(`it opens with all its articles within ${openLimit} ms after the first load`, async () => {
		const times: number[] = [];
		for (let i = 0; i < 20; i++) {
			await page.goto(workspace(articles[i * 7]!.code), { waitUntil: 'load' });
			times.push(
				await page.evaluate(() => {
					const [entry] = performance.getEntriesByType('navigation');
					return (entry as PerformanceNavigationTiming).domContentLoadedEventEnd;
				})
			);
		}
		expect(report('opening the workspace', times)).toBeLessThan(openLimit);
	});

	test(`each article opens from the keyboard within ${openLimit} ms`, async () => {
		await page.goto(workspace(articles[0]!.code), { waitUntil: 'networkidle' });
		const times: number[] = [];
		for (const { code } of articles.slice(1)) times.push(await page.evaluate(stepTo, code));
		expect(report('stepping to the next article', times)).toBeLessThan(openLimit);
	});

	test(`no task is longer than ${taskLimit} ms while a rationale is typed and saved`, async () => {
		await page.goto(workspace('III.1'), { waitUntil: 'networkidle' });
		await page.getByRole('radio', { name: '3 · Substantial' }).check();
		await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor();
		await page.evaluate(() => {
			const tasks: number[] = [];
			Object.assign(window, { tasks });
			new PerformanceObserver((list) =>
				tasks.push(...list.getEntries().map(({ duration }) => duration))
			).observe({ type: 'longtask' });
		});
		const text = 'The statute gives the right to everybody who is in the territory. '.repeat(8);
		await page.getByLabel('Rationale').pressSequentially(text, { delay: 15 });
		await page.waitForTimeout(2000);
		const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
		console.log(`typing ${text.length} characters: ${tasks.length} tasks over ${taskLimit} ms`);
		expect(tasks).toEqual([]);
	});
});

/** In the page: presses `j`, and resolves with the time until the article stands painted on the screen. */
function stepTo(code: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const shown = () =>
			[...document.querySelectorAll('h2')].some((heading) =>
				heading.textContent.trim().startsWith(`${code} `)
			);
		const check = () => {
			if (performance.now() - start > 5000) reject(new Error(`${code} did not open`));
			else if (!shown()) requestAnimationFrame(check);
			else requestAnimationFrame(() => resolve(performance.now() - start));
		};
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
		check();
	});
}
