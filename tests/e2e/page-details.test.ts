import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
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

describe('change since the round before', () => {
	test('scores of both rounds are those of the files, and only what both rate is compared', async () => {
		await open('/countries/BRA');
		type Row = { level: string; code: string | null; score: number | null };
		const scoresIn = async (round: string) =>
			(await rowsOf<Row>(`/countries/BRA.json?round=${round}`)).filter(
				({ level }) => level === 'overall' || level === 'chapter'
			);
		const [before, after] = [await scoresIn('2024'), await scoresIn('2026')];
		const shown = await cellsOf('Scores of the two rounds');
		expect(shown).toHaveLength(before.length);
		const whole = (text = '') => text.split(/[\s,]/)[0];
		for (const [at, cells] of shown.entries()) {
			const [was, is] = [before[at]?.score ?? null, after[at]?.score ?? null];
			if (was !== null) expect(whole(cells[0])).toBe(onScreen(was));
			if (is !== null) expect(whole(cells[1])).toBe(onScreen(is));
			if (was === null || is === null) expect(cells[2]).toBe('not rated in both rounds');
			else expect(cells[2]?.replace(/[−+]/, '')).toBe(String(Math.round(Math.abs(is - was))));
		}
		await page
			.getByText('A score differs by a change of law, or by a change of assessment')
			.waitFor();
	});
});

describe('one region of a chapter and of a category', () => {
	test.each(['/chapters/IV', '/categories/refugees'])(
		'%s lists its countries, and so does the file',
		async (path) => {
			await open(path);
			await page.getByLabel('Region').selectOption('Oceania');
			await page.getByRole('button', { name: 'Show', exact: true }).click();
			await page.waitForURL(/region=Oceania/);
			await page.getByText('Only the countries of Oceania are counted and listed.').waitFor();
			const captions = await page.locator('.regions caption').allInnerTexts();
			expect(captions.map((caption) => caption.split(' ')[0])).toEqual(['Oceania']);
			const href = await page.getByRole('link', { name: /^JSON/ }).getAttribute('href');
			const inFile = await rowsOf<{ country: string }>(new URL(href ?? '', page.url()).href);
			const names = await page.locator('.regions tbody th').allInnerTexts();
			const begun = [...new Set(inFile.map(({ country }) => country))].sort();
			expect(names.filter((name) => begun.includes(name.trim())).sort()).toEqual(begun);
			expect(begun.length).toBeGreaterThan(3);
			const wrong = await fetch(`${server.origin}${path}?region=Atlantis`);
			expect(wrong.status).toBe(400);
		}
	);
});

describe('pages without numbers of their own', () => {
	test('an address without a page says so and leads on', async () => {
		const answer = await fetch(`${server.origin}/nowhere`);
		expect(answer.status).toBe(404);
		await open('/nowhere');
		await page.getByText('There is no page at this address.').waitFor();
		await page.getByRole('link', { name: 'a country: the list of all countries' }).click();
		await page.getByRole('heading', { name: 'Countries', level: 1 }).waitFor();
		// a page that knows better says what it is that it does not have
		await open('/countries/XXX');
		await page.getByText('XXX').first().waitFor();
		expect(await page.getByText('There is no page at this address.').count()).toBe(0);
	});

	test.each(['/nowhere', '/login', '/method'])('axe finds nothing on %s', async (path) => {
		for (const width of [390, 1280])
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.setViewportSize({ width, height: 900 });
				await page.emulateMedia({ colorScheme });
				await open(path);
				expect([width, colorScheme, ...(await violations(page))]).toEqual([width, colorScheme]);
			}
	});
});
