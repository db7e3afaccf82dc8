import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

// Parts of pages whose numbers a reader also finds in a file.

let folder: string;
let server: RunningServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-details-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	browser = await openBrowser();
	page = await browser.context.newPage();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

const open = (path: string) => page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
async function rowsOf<Row>(path: string): Promise<Row[]> {
	const answer = await fetch(new URL(path, `${server.origin}/countries/BRA/`));
	expect(answer.status).toBe(200);
	return ((await answer.json()) as { data: Row[] }).data;
}
const onScreen = (score: number | null) =>
	score === null ? 'not rated' : String(Math.round(score));
/** cells of a table's rows, without the first, as texts */
const cellsOf = (name: string, where = page) =>
	where
		.getByRole('table', { name })
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim()))
		);

describe('what if', () => {
	test('page and file have the same scores, now and then', async () => {
		const query = 'raise=I.6:4,IV.12:4&mean=geometric';
		await open(`/countries/BRA/what-if?${query}`);
		const rows = await rowsOf<{ level: string; before: number | null; after: number | null }>(
			`/countries/BRA/what-if.json?${query}`
		);
		for (const [name, level] of [
			['Chapters', 'chapter'],
			['Categories of people (cumulative)', 'category']
		] as const) {
			const shown = (await cellsOf(name)).map(([before, after]) => [before, after]);
			const inFile = rows.filter((row) => row.level === level);
			expect(shown).toEqual(inFile.map(({ before, after }) => [onScreen(before), onScreen(after)]));
		}
		const href = await page.getByRole('link', { name: /^JSON.*now and then/ }).getAttribute('href');
		expect(await rowsOf(href ?? '')).toEqual(rows);
	});
});
