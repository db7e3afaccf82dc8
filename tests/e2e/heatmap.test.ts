import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';

// The heatmap in all its forms, as readers with a pointer, a keyboard or a screen reader meet it.

const { server, browser, page, close } = await openDemoSite();
afterAll(close);

const open = (path: string) => page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
const heatmap = () => page.getByRole('application');
const spoken = () => page.locator('main p[aria-live=polite]').innerText();

type Row = Record<string, string | number | null>;
async function json(path: string): Promise<Row[]> {
	const answer = await fetch(`${server.origin}${path}`);
	expect(answer.status).toBe(200);
	return ((await answer.json()) as { data: Row[] }).data;
}

/** First words of every cell of a country's row in the table. */
async function cellsOf(country: string): Promise<string[]> {
	const link = page.getByRole('link', { name: country, exact: true });
	const row = page.getByRole('row').filter({ has: link });
	const cells = await row.getByRole('cell').allInnerTexts();
	return cells.map((text) => text.trim().split(/[\s,]/)[0] ?? '');
}

/** How a number of a file stands on the screen. */
const whole = (value: string | number | null | undefined) =>
	typeof value === 'number' ? String(Math.round(value)) : null;

describe('the table', () => {
	test.each([
		['chapters', '', 12],
		['categories under another method', 'by=category&mean=geometric&coverage=1%2F2', 14],
		['own articles of categories, one role', 'by=category&scope=own&bearer=destination', 14]
	])('of %s holds the numbers of its CSV and of its JSON', async (_what, query, least) => {
		await open(`/?${query}`);
		const rows = await json(`/heatmap.json?${query}`);
		const csv = await (await fetch(`${server.origin}/heatmap.csv?${query}`)).text();
		const names = await page.locator('tbody th[scope=row]').allInnerTexts();
		expect(names).toEqual(rows.map(({ country }) => String(country).replace(' [DEMO]', '')));
		const row = rows.find(({ iso3 }) => iso3 === 'BRA');
		const line = csv.split('\r\n').find((text) => text.startsWith('BRA,'));
		const names2 = Object.keys(row ?? {});
		const codes = names2.slice(3, names2.indexOf('region'));
		const numbers = [row?.overall, ...codes.map((code) => row?.[code])];
		const shown = await cellsOf('Brazil');
		expect([shown[0], ...shown.slice(3)]).toEqual(numbers.map(whole));
		expect(shown.length).toBeGreaterThanOrEqual(least - 2);
		expect(line?.split(',').slice(2, 3 + codes.length)).toEqual(numbers.map(String));
	});

	test('is sorted by a column, says so, and its file is too', async () => {
		await open('/');
		await page.getByRole('link', { name: /^II Tourists/ }).click();
		await page.waitForURL(/sort=-II$/);
		expect(await page.getByRole('status').first().innerText()).toContain(
			'by II Tourists, highest first'
		);
		const [first] = await json('/heatmap.json?sort=-II');
		expect(await page.locator('tbody th[scope=row]').first().innerText()).toBe(
			String(first?.country).replace(' [DEMO]', '')
		);
		await page.getByRole('link', { name: 'Reverse the order' }).click();
		await page.waitForURL(/sort=II$/);
	});

	test('finds a country, and says what the list is where there is none', async () => {
		await open('/');
		await page.getByRole('searchbox').fill('cote');
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await page.waitForURL(/q=cote/);
		expect(await page.locator('tbody th[scope=row]').allInnerTexts()).toEqual(["Côte d'Ivoire"]);
		await open('/?q=kosovo');
		await page.getByText('not in the country list').waitFor();
		expect(await page.locator('tbody').count()).toBe(0);
	});

	test('compares two rounds by changes of law, as its file does', async () => {
		await open('/?against=2024');
		await page.getByText('A difference counts only where the law changed').waitFor();
		const rows = await json('/heatmap.json?against=2024');
		const row = rows.find(({ I_state }) => I_state === 'law_changed');
		const [overall, changes] = await cellsOf(String(row?.country).replace(' [DEMO]', ''));
		expect(changes).toBe(String(row?.law_changes));
		if (row?.overall_state === 'law_changed')
			expect(overall?.replace(/^[+−]/, '')).toBe(String(Math.round(Math.abs(Number(row.overall)))));
	});
});

describe('all articles', () => {
	/** the first row by region and name */
	let first: Row;
	beforeAll(async () => {
		first = (await json('/heatmap.json?by=article'))[0]!;
	});
	const firstCountry = () => String(first.country).replace(' [DEMO]', '');

	test('are walked by keyboard, and each cell is announced', async () => {
		await open('/?by=article');
		await heatmap().focus();
		expect(await spoken()).toContain(`${firstCountry()}, I.1 `);
		await page.keyboard.press('ArrowRight');
		const [answer] = await json(`/api/v1/scores.json?country=${first.iso3}&article=I.2`);
		const words = await spoken();
		expect(words).toMatch(new RegExp(`^${firstCountry()}, I\\.2 `));
		if (answer?.status === 'scored') expect(words).toContain(`: ${answer.level} · `);
		if (answer?.evidence_count === 1) expect(words).toContain('1 piece of evidence');
		await page.keyboard.press('Home');
		expect(await spoken()).toMatch(new RegExp(`^${firstCountry()}: overall `));
		await page.keyboard.press('Control+End');
		const rows = await json('/heatmap.json?by=article');
		expect(await spoken()).toContain(
			`${String(rows.at(-1)?.country).replace(' [DEMO]', '')}, VIII.`
		);
	});

	test('have a tooltip where the pointer is; after Escape the keyboard’s cell has it', async () => {
		await open('/?by=article');
		const box = (await heatmap().boundingBox())!;
		// names, overall and regions are 206 wide, heads 54 high
		await page.mouse.move(box.x + 210, box.y + 62);
		const tip = page.locator('.tip');
		expect(await tip.innerText()).toContain(`${firstCountry()}, I.1 `);
		await page.mouse.move(box.x + 100, box.y + 62);
		expect(await tip.innerText()).toContain(`${firstCountry()}: overall`);
		await heatmap().focus();
		await page.mouse.move(box.x + 210, box.y + 92);
		await page.keyboard.press('Escape');
		expect(await tip.innerText()).toContain(`${firstCountry()}, I.1 `);
	});

	test('zoom by buttons, keys and the wheel', async () => {
		await open('/?by=article');
		const extent = () => heatmap().evaluate((box) => box.scrollWidth);
		const fitting = await extent();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect.poll(extent).toBeGreaterThan(fitting);
		await heatmap().focus();
		await page.keyboard.press('0');
		await expect.poll(extent).toBe(fitting);
		expect(await page.getByRole('button', { name: 'Whole picture' }).isDisabled()).toBe(true);
		await heatmap().hover();
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await expect.poll(extent).toBeGreaterThan(fitting);
	});

	test('are sorted by the column of the cursor', async () => {
		await open('/?by=article');
		await heatmap().focus();
		await page.keyboard.press('s');
		await page.waitForURL(/sort=-I\.1$/);
		await expect
			.poll(() => page.getByRole('status').first().innerText())
			.toMatch(/by I\.1 .*, highest first/);
		const [top] = await json('/heatmap.json?by=article&sort=-I.1');
		expect(await spoken()).toContain(`${String(top?.country).replace(' [DEMO]', '')}, I.1 `);
	});

	test('lead to the country at the article', async () => {
		await open('/?by=article&q=BRA');
		await heatmap().focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/countries\/BRA\?round=2026#article-I\.2$/);
	});

	test('stand in a table of the rows in view, with the values of the file', async () => {
		await open('/?by=article');
		await page.getByText('The same as a table').click();
		const table = page.getByRole('table');
		expect(await table.getAttribute('aria-rowcount')).toBe('196');
		const rows = await json('/heatmap.json?by=article');
		expect(await table.getByRole('row').count()).toBeLessThan(30);
		const cells = await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
		const codes = Object.keys(first).slice(3, Object.keys(first).indexOf('region'));
		const words = codes.map((code) => {
			const state = first[`${code}_state`];
			return state === 'score' ? `(${first[code]})` : String(state).replace('_', ' ');
		});
		cells.slice(3).forEach((cell, at) => expect(cell.toLowerCase()).toContain(words[at]));
		const region = page.getByRole('region').filter({ has: table });
		await region.evaluate((box) => box.scrollTo(0, 3000));
		await page
			.getByRole('row')
			.filter({ hasText: String(rows[88]?.country).replace(' [DEMO]', '') })
			.waitFor();
	});

	test('are a picture for those without JavaScript, and little to load', async () => {
		const html = await (await fetch(`${server.origin}/?by=article`)).text();
		expect(html).toMatch(/<noscript>.*<img[^>]*src="[^"]*heatmap\.svg\?[^"]*by=article/s);
		expect(Buffer.byteLength(html)).toBeLessThan(250_000);
		expect(gzipSync(html).length).toBeLessThan(50_000);
	});
});

describe('pictures', () => {
	test('as SVG and PNG hold what is shown', async () => {
		await open('/?region=Oceania&sort=-I');
		const [svg] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'SVG : this heatmap' }).click()
		]);
		const text = await readFile(await svg.path(), 'utf8');
		const names = await page.locator('tbody th[scope=row]').allInnerTexts();
		const places = names.map((name) => text.indexOf(`>${name.slice(0, 20)}`));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(text).toContain('Demonstration data');
		expect(text).toContain('Law on paper, not practice.');
		const [png] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'PNG : this heatmap' }).click()
		]);
		const bytes = await readFile(await png.path());
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		expect(bytes.length).toBeGreaterThan(20_000);
	});
});

describe('accessibility', () => {
	test.each([
		'/',
		'/?by=category',
		'/?by=article',
		'/?against=2024',
		'/?by=article&against=2024',
		'/?q=kosovo'
	])('axe finds nothing on %s in either theme', async (path) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await open(path);
			const table = page.getByText('The same as a table');
			if ((await table.count()) > 0) await table.click();
			expect(await violations(page)).toEqual([]);
		}
		await page.emulateMedia({ colorScheme: null });
	});
});

describe('weight', () => {
	/** JavaScript that a page loads, gzipped, in bytes. */
	async function weightOf(path: string): Promise<number> {
		const fresh = await browser.context.newPage();
		const bodies: Promise<Buffer>[] = [];
		fresh.on('response', (response) => {
			if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
		});
		await fresh.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
		const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
		await fresh.close();
		return sizes.reduce((sum, size) => sum + size, 0);
	}

	test('the drawing is loaded by those who look at it, and within 100 kB in all', async () => {
		const [table, drawn] = [await weightOf('/'), await weightOf('/?by=article')];
		expect(table).toBeGreaterThan(10_000);
		expect(drawn - table).toBeGreaterThan(5_000);
		expect(drawn).toBeLessThanOrEqual(100_000);
	});
});
