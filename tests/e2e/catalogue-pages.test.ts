import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';

// Chapters, articles, categories of people and the map, as readers use them.

const { server, page, close } = await openDemoSite();
afterAll(close);

type Row = Record<string, string>;

async function csv(path: string): Promise<Row[]> {
	const answer = await fetch(`${server.origin}${path}`);
	expect([path, answer.status]).toEqual([path, 200]);
	return Papa.parse<Row>(await answer.text(), { header: true, skipEmptyLines: true }).data;
}

/** What the list of countries says, by the country's name: the words of each cell, signs left out. */
async function listed(): Promise<Map<string, string[]>> {
	const rows = await page.locator('.regions tbody tr').all();
	const found = await Promise.all(
		rows.map(async (row): Promise<[string, string[]]> => {
			const cells = await row.getByRole('cell').allInnerTexts();
			const name = await row.getByRole('rowheader').innerText();
			return [name.trim(), cells.map((cell) => cell.split(/[\s,]/)[0] ?? '')];
		})
	);
	return new Map(found);
}

/** The rows of the table twin, label first. */
async function twin(): Promise<string[][]> {
	await page.getByText('Table of the same numbers').click();
	const rows = await page.locator('figure tbody tr').all();
	return Promise.all(
		rows.map(async (row) => [
			await row.getByRole('rowheader').innerText(),
			...(await row.getByRole('cell').allInnerTexts())
		])
	);
}

/** A score of a file as it stands on screen. */
const shown = (score: string | undefined) => (score ? String(Math.round(Number(score))) : null);
const bins = [80, 60, 40, 20, 0];

/** How many rows of a file fall into each bin, highest first, by the whole number that is shown. */
function spread(rows: readonly Row[]): string[] {
	const scores = rows
		.filter(({ score }) => score !== '')
		.map(({ score }) => Math.round(Number(score)));
	return bins.map((start, at) =>
		String(scores.filter((score) => score >= start && score < (bins[at - 1] ?? 101)).length)
	);
}

const methods = ['', 'mean=geometric&coverage=1/2'];

describe.each(methods)(
	'under the method "%s" the page, its table twin and its file agree',
	(method) => {
		test('on a chapter', async () => {
			await page.goto(`${server.origin}/chapters/IV?${method}`);
			const rows = await csv(`/chapters/IV.csv?${method}`);
			expect(rows).toEqual(await csv(`/api/v1/aggregates.csv?chapter=IV&${method}`));
			const onPage = await listed();
			expect(onPage.size).toBe(195);
			for (const { country, score } of rows)
				if (score) expect([country, ...onPage.get(country!)!]).toEqual([country, shown(score)]);
			const chart = await twin();
			expect(chart.slice(0, 5).map(([, count]) => count)).toEqual(spread(rows));
			const notRated = rows.filter(({ score, n_answered }) => score === '' && n_answered !== '0');
			expect(chart.find(([label]) => label === 'Not rated')?.[1]).toBe(String(notRated.length));
			expect(chart.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(195);
		});

		test('on a category of people, own and cumulative', async () => {
			await page.goto(`${server.origin}/categories/refugees?${method}`);
			const rows = await csv(`/categories/refugees.csv?${method}`);
			const of = (level: string) => rows.filter((row) => row.level === level);
			const onPage = await listed();
			const cumulative = new Map(of('category').map(({ country, score }) => [country, score]));
			for (const { country, score } of of('category_own'))
				if (score)
					expect([country, ...onPage.get(country!)!]).toEqual([
						country,
						shown(score),
						shown(cumulative.get(country))
					]);
			const chart = await twin();
			expect(chart.slice(0, 5).map(([, own]) => own)).toEqual(spread(of('category_own')));
			expect(chart.slice(0, 5).map(([, , all]) => all)).toEqual(spread(of('category')));
		});

		test('on the map', async () => {
			await page.goto(`${server.origin}/map?show=chapter:IV&${method}`);
			const rows = await csv(`/map.csv?show=chapter:IV&${method}`);
			expect(rows).toEqual(await csv(`/chapters/IV.csv?${method}`));
			const titles = await page.locator('.map a title').allTextContents();
			expect(titles).toHaveLength(195);
			const onPage = await listed();
			for (const { country, score } of rows)
				if (score) {
					expect(titles.some((title) => title.startsWith(`${country}: ${shown(score)}`))).toBe(
						true
					);
					expect(onPage.get(country!)).toEqual([shown(score)]);
				}
		});
	}
);

test('answers to an article are filtered by region and level, and the file holds the same countries', async () => {
	await page.goto(`${server.origin}/articles/IV.12`);
	await page.getByLabel('Region').selectOption('Asia');
	await page.locator('[name=answer]').selectOption('2 · Partial');
	await page.getByRole('button', { name: 'Show' }).click();
	await page.waitForURL(/answer=2/);
	const rows = await csv('/articles/IV.12.csv?region=Asia&answer=2');
	expect(rows.length).toBeGreaterThan(0);
	const onPage = await listed();
	expect([...onPage.keys()].sort()).toEqual(rows.map(({ country }) => country).sort());
	const words = rows.length === 1 ? '1 country.' : `${rows.length} countries.`;
	await page.getByRole('status').filter({ hasText: words }).waitFor();
	const link = page.getByRole('link', { name: 'CSV : Files of this page' });
	expect(await link.getAttribute('href')).toContain(
		'/articles/IV.12.csv?round=2026&region=Asia&answer=2'
	);
});

test('the link to a file leads to the file, not to a page of that name', async () => {
	await page.goto(`${server.origin}/chapters/IV`);
	await page.getByRole('link', { name: 'JSON : Files of this page' }).click();
	await page.waitForURL(/IV\.json/);
	expect(await page.locator('body').innerText()).toMatch(/^\{"data":\[/);
});

test('counts of answers in chart, chapter table and file are the same', async () => {
	await page.goto(`${server.origin}/articles/IV.12`);
	const rows = await csv('/articles/IV.12.csv');
	const count = (what: (row: Row) => boolean) => String(rows.filter(what).length);
	const levels = ['4', '3', '2', '1', '0'].map((level) => count((row) => row.level === level));
	const silent = count(({ status }) => status === 'no_provision');
	const chart = (await twin()).map(([, number]) => number);
	expect(chart.slice(0, 6)).toEqual([...levels, silent]);
	await page.goto(`${server.origin}/chapters/IV`);
	const row = page.getByRole('row').filter({ hasText: 'IV.12' });
	expect((await row.getByRole('cell').allInnerTexts()).slice(1)).toEqual(chart);
});

describe('by keyboard', () => {
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-country'));

	test('the map is one stop of the Tab key; arrows, letters, Home and End go on from there', async () => {
		await page.goto(`${server.origin}/map?show=category:refugees`);
		expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
		// the map's buttons come before it
		await page.getByRole('button', { name: 'Whole world' }).focus();
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('AFG');
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe('NPL');
		await page.keyboard.press('b');
		await page.keyboard.press('End');
		expect(await focused()).toBe('ZWE');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toBe('ZMB');
		const words = await page.locator('[data-country="ZMB"] title').textContent();
		expect(words).toMatch(/^Zambia: /);
		expect(await page.locator('.readout').innerText()).toBe(words);
		await page.getByRole('link', { name: words!, exact: true }).waitFor();
		await page.keyboard.press('Tab');
		expect(await focused()).toBeNull();
		await page.keyboard.press('Shift+Tab');
		expect(await focused()).toBe('ZMB');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Zambia', level: 1 }).waitFor();
	});

	test('a chart is walked bar by bar, and each is said', async () => {
		await page.goto(`${server.origin}/chapters/IV`);
		await page.getByRole('group', { name: /Bar chart/ }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		await page.locator('figure [aria-live]', { hasText: /^Not applicable: 0$/ }).waitFor();
	});
});

test('the map is saved as a picture with its title, source and mark', async () => {
	await page.goto(`${server.origin}/map?show=article:I.1&region=Africa`);
	const saved = async (name: string) => {
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name, exact: true }).click()
		]);
		return readFile(await file.path());
	};
	const svg = String(await saved('SVG'));
	for (const words of [
		'Map: article I.1',
		'Africa',
		'Demonstration data',
		'Natural Earth',
		'1 January 2026'
	])
		expect(svg).toContain(words);
	expect(svg).not.toMatch(/NaN|undefined|var\(/);
	const png = await saved('PNG');
	expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((sign) => sign.charCodeAt(0)));
	expect(png.length).toBeGreaterThan(20_000);
});

test.each([
	['/chapters/IX', 404, 'Its chapters: I, II, III, IV, V, VI, VII, VIII.'],
	['/articles/VI.99', 404, 'There are: VI.1, VI.2'],
	['/categories/nobody', 404, 'Its categories: visitors, tourists'],
	['/map?show=chapter:IX', 400, 'cannot be shown'],
	['/chapters/IX.csv', 404, 'Its chapters: I, II'],
	['/articles/IV.csv', 404, 'There are: IV.1'],
	['/categories/refugees.csv?category=tourists', 400, 'the address says it already'],
	['/map.json?scope=both', 400, 'not one of own, cumulative']
])('%s is answered with %i and says what there is', async (path, status, words) => {
	const answer = await fetch(`${server.origin}${path}`);
	expect(answer.status).toBe(status);
	const body = await answer.text();
	expect(body.replaceAll('&quot;', '"')).toContain(words);
});

test('pages say what they are without JavaScript, too', async () => {
	const text = await (
		await fetch(`${server.origin}/map?region=Oceania&show=category:refugees`)
	).text();
	expect(text).toContain('<title>Map: Refugees, cumulative score, Oceania</title>');
	expect(text.match(/data-country=/g)).toHaveLength(195);
	expect(text).toContain('Oceania is highlighted');
});

const pages = [
	'/chapters/IV?mean=geometric',
	'/articles/IV.12',
	'/articles/I.5',
	'/categories/investors?inherit=off',
	'/map',
	'/map?show=article:IV.35&region=Europe'
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	test.each(pages)('%s keeps WCAG 2.2 AA and fits the screen', async (path) => {
		await page.emulateMedia({ colorScheme });
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
			expect(await violations(page)).toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over).toBeLessThanOrEqual(0);
		}
		await page.setViewportSize({ width: 1280, height: 900 });
	});
});
