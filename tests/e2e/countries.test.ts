import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';

// Countries as readers meet them: one, several side by side, all in a list, and one with another law.

const { server, page, close } = await openDemoSite();
afterAll(close);

beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

const open = (path: string) => page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Row {
	level: string;
	code: string | null;
	score: number | null;
}
async function rowsOf(path: string): Promise<Row[]> {
	const answer = await fetch(`${server.origin}${path}`);
	expect(answer.status).toBe(200);
	return ((await answer.json()) as { data: Row[] }).data;
}
/** score cells of a CSV file, by level and code */
async function csvScores(path: string): Promise<Map<string, string>> {
	const text = await (await fetch(`${server.origin}${path}`)).text();
	const [header = '', ...lines] = text.trimEnd().split('\r\n');
	const at = (name: string) => header.split(',').indexOf(name);
	return new Map(
		lines.map((line) => {
			const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
			return [`${cells[at('level')]} ${cells[at('code')]}`, cells[at('score')] ?? ''];
		})
	);
}
const onScreen = (score: string) =>
	score === '' ? 'not rated' : String(Math.round(Number(score)));

/** rows of a table as texts, by the heading of the row */
async function tableRows(scope: string): Promise<Map<string, string[]>> {
	const rows = await page.locator(`${scope} tbody tr`).all();
	return new Map(
		await Promise.all(
			rows.map(async (row): Promise<[string, string[]]> => [
				words(await row.locator('th').first().innerText()),
				(await row.locator('td').allTextContents()).map(words)
			])
		)
	);
}

describe('the numbers of one country', () => {
	test.each(['', 'mean=geometric&weights=VIII:1'])(
		'are the same on the page, in the table twin and in the files: method "%s"',
		async (method) => {
			await open(`/countries/BRA?${method}`);
			const scores = await csvScores(`/countries/BRA.csv?${method}`);
			expect(await csvScores(`/api/v1/aggregates.csv?country=BRA&${method}`)).toEqual(scores);

			expect(words(await page.locator('.headline .value').innerText())).toBe(
				onScreen(scores.get('overall ') ?? '')
			);
			await page.getByText('Table of the same numbers').click();
			const shown = await tableRows('[aria-label="Chapters"]');
			const twin = await tableRows('figure');
			const chapters = [...scores].filter(([key]) => key.startsWith('chapter '));
			expect(chapters).toHaveLength(8);
			for (const [key, score] of chapters) {
				const code = key.replace('chapter ', '');
				const cellOf = (rows: Map<string, string[]>) =>
					[...rows]
						.find(([heading]) => heading.startsWith(`${code} `))?.[1][0]
						?.split(',')[0]
						?.trim();
				expect([code, cellOf(shown), cellOf(twin)]).toEqual([
					code,
					onScreen(score),
					onScreen(score)
				]);
			}

			const categories = (await rowsOf(`/countries/BRA.json?${method}`)).filter(
				({ level }) => level === 'category'
			);
			const cells = await page
				.locator('#categories ~ .pair table')
				.first()
				.locator('tbody tr')
				.all();
			expect(cells).toHaveLength(categories.length);
			for (const [at, { score }] of categories.entries()) {
				const texts = (await cells[at]!.locator('td').allTextContents()).map(words);
				expect(texts[1]!.split(',')[0]!.trim()).toBe(String(Math.round(score!)));
			}
		}
	);
});

describe('the page of a country', () => {
	test('has a chart that is walked by the arrow keys, each value said', async () => {
		await open('/countries/BRA');
		const chart = page.getByRole('group', { name: /^Bar chart of the chapter scores of Brazil/ });
		await chart.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const [, second] = (await rowsOf('/countries/BRA.json')).filter(
			({ level }) => level === 'chapter'
		);
		const said = await chart.locator('[aria-live]').innerText();
		expect(said).toContain(`II Tourists: ${Math.round(second!.score!)}; Median, Americas:`);
		await page.keyboard.press('End');
		expect(await chart.locator('[aria-live]').innerText()).toContain('VIII ');
		const radar = page.getByRole('group', { name: /^Radar chart/ });
		await radar.focus();
		await page.keyboard.press('ArrowRight');
		expect(await radar.locator('[aria-live]').innerText()).toMatch(/^I Visitors, Brazil: \d+$/);
	});

	test('opens the chapter of the article that an address names', async () => {
		await open('/countries/BRA#article-IV.12');
		await page.locator('#article-IV\\.12').getByRole('heading').waitFor({ state: 'visible' });
		expect(await page.locator('#chapter-IV').getAttribute('open')).not.toBeNull();
		expect(await page.locator('#chapter-V').getAttribute('open')).toBeNull();
		await page
			.locator('[aria-label="Chapters"]')
			.getByRole('link', { name: 'II Tourists' })
			.click();
		await page.locator('#article-II\\.1').waitFor({ state: 'visible' });
	});

	test('narrows its articles while somebody types, says how many are left, and the address keeps it', async () => {
		await open('/countries/BRA');
		const section = page.getByRole('form', { name: 'Narrow the articles' });
		await section.getByLabel('Level').selectOption('4');
		await page.waitForURL(/level=4/);
		const status = page.getByRole('status').filter({ hasText: 'articles shown' });
		const count = Number((await status.innerText()).split(' ')[0]);
		const full = (await rowsOf('/api/v1/scores.json?country=BRA')).filter(
			(row) => String(row.level) === '4'
		);
		expect(count).toBe(full.length);
		await section.getByLabel('Words').pressSequentially('SEXUAL');
		await page.waitForURL(/q=SEXUAL/);
		expect(await status.innerText()).toMatch(/^\d+ of 165 articles shown/);
		const inWords = Number((await status.innerText()).split(' ')[0]);
		expect(inWords).toBeLessThan(count);
		expect(await page.locator('[id^="article-"]').count()).toBe(inWords);
		// only the list was taken over: whoever types goes on typing
		expect(await section.getByLabel('Words').evaluate((e) => e === document.activeElement)).toBe(
			true
		);
		await page.reload();
		expect(await section.getByLabel('Level').inputValue()).toBe('4');
		expect(await section.getByLabel('Words').inputValue()).toBe('SEXUAL');
	});

	test('has everything without JavaScript', async () => {
		const answer = await fetch(`${server.origin}/countries/BRA?chapter=II&status=scored`);
		const html = await answer.text();
		expect(html).toContain('id="chapter-II"');
		expect(html).not.toContain('id="chapter-I"');
		expect(html).toContain('Table of the same numbers');
	});

	test('refuses what it cannot show, by name', async () => {
		for (const [path, status, why] of [
			['/countries/XXX', 404, 'XXX'],
			['/countries/BRA?chapter=IX', 400, 'chapter'],
			['/countries/BRA?status=good', 400, 'status'],
			['/compare?country=BRA,XXX', 400, 'XXX'],
			['/compare?country=BRA,DEU,FRA,KEN,JPN,IND,CHN', 400, 'at most 6'],
			['/countries/BRA/what-if?raise=I.1:7', 400, 'I.1:7'],
			['/countries/BRA/what-if?best=everything', 400, 'best']
		] as const) {
			const answer = await fetch(`${server.origin}${path}`, { headers: { accept: 'text/html' } });
			expect([path, answer.status]).toEqual([path, status]);
			expect(await answer.text()).toContain(why);
		}
	});
});

describe('the list of countries', () => {
	test('finds a country by a part of its name, and leads to its page', async () => {
		await open('/countries');
		await page.getByRole('searchbox', { name: 'Country' }).fill('turki');
		await page.keyboard.press('Enter');
		await page.getByText('1 of 195 countries').waitFor();
		await page.getByRole('link', { name: 'Türkiye', exact: true }).click();
		await page.getByRole('heading', { name: 'Türkiye', level: 1 }).waitFor();
		const found = await fetch(`${server.origin}/countries.csv?q=turki`);
		expect((await found.text()).trimEnd().split('\r\n')).toHaveLength(2);
	});
});

describe('countries side by side', () => {
	test('are chosen in a form, and taken away again', async () => {
		await open('/compare');
		await page.getByLabel('Add a country').selectOption('BRA');
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await page.waitForURL(/country=BRA/);
		await page.getByLabel('Add a country').selectOption('DEU');
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await page.getByRole('heading', { name: 'Compare Brazil, Germany' }).waitFor();
		await page.getByRole('link', { name: 'Remove Brazil' }).click();
		await page.getByText('Choose at least two countries.').waitFor();
	});

	test('have the same numbers on the page, in the twin and in the file', async () => {
		await open('/compare?country=BRA,KEN');
		const rows = (await rowsOf('/compare.json?country=BRA,KEN')) as (Row & {
			iso3: string;
			share_ahead: number | null;
		})[];
		await page.locator('figure summary').last().click();
		const twin = await tableRows('.plot figure');
		const categories = rows.filter(({ level }) => level === 'category');
		const shown = [...twin.values()].flat();
		expect(shown).toEqual(
			categories.map(({ score }) => (score === null ? 'not rated' : String(Math.round(score))))
		);
		const [ahead] = rows.filter(({ level }) => level === 'share_ahead');
		const share = (await tableRows('[aria-label="Ahead in how many weightings"]')).get('Brazil');
		expect(share?.[1]).toBe(`${Math.round(ahead!.share_ahead! * 100)}%`);
		expect(await page.locator('main').innerText()).toContain(
			'This is no probability that its law is better.'
		);
	});

	test('show the articles that differ, or all', async () => {
		await open('/compare?country=BRA,KEN');
		const rows = () => page.locator('#articles ~ .scroll tbody tr:not(.chapter)').count();
		const differing = await rows();
		await page.getByRole('link', { name: 'Show all articles' }).click();
		await page.getByText('All 158 scored articles.').waitFor();
		expect(await rows()).toBe(158);
		expect(differing).toBeLessThan(158);
	});
});

describe('a country with another law', () => {
	test('scores follow what is ticked, and the address keeps it', async () => {
		await open('/countries/BRA/what-if?best=overall');
		const first = page.getByRole('link', { name: /^Try [IVX]+\.\d+$/ }).first();
		const article = (await first.innerText()).replace('Try ', '');
		await first.click();
		await page.waitForURL(/raise=/);
		expect(new URL(page.url()).searchParams.get('raise')).toBe(`${article}:4`);
		const outcome = page.getByRole('status').filter({ hasText: 'Overall score' });
		expect(await outcome.innerText()).toMatch(/\d+ → \d+[^(]*\(\+\d\.\d\d\)/);
		const box = page.getByRole('checkbox', {
			name: new RegExp(`^${article.replace('.', '\\.')} `)
		});
		expect(await box.isChecked()).toBe(true);
		await box.uncheck();
		await page.getByRole('button', { name: 'Show the scores' }).click();
		await page.getByText('No reform chosen yet.').waitFor();
		expect(await page.locator('main').innerText()).toContain(
			'All other countries are held constant'
		);
	});

	test('works as a form without JavaScript', async () => {
		const sent = '?to=4&tick=I.4&tick=I.6&to.I.6=2&best=&round=2026';
		const answer = await fetch(`${server.origin}/countries/BRA/what-if${sent}`, {
			redirect: 'manual'
		});
		expect(answer.status).toBe(303);
		expect(decodeURIComponent(answer.headers.get('location') ?? '')).toBe(
			'/countries/BRA/what-if?round=2026&raise=I.4:4,I.6:2'
		);
	});
});

describe('accessibility', () => {
	const unrated = async () => {
		const rows = (await rowsOf('/countries.json')) as unknown as {
			iso3: string;
			begun: boolean;
			overall: number | null;
		}[];
		return rows.find(({ begun, overall }) => begun && overall === null)!.iso3;
	};

	test.each([
		() => '/countries/BRA?chapter=I',
		async () => `/countries/${await unrated()}`,
		() => '/countries/AFG',
		() => '/countries?q=a',
		() => '/compare',
		async () => `/compare?country=BRA,KEN,${await unrated()}&all=1`,
		() => '/countries/BRA/what-if?raise=I.6:3,IV.12:4&best=refugees'
	])('axe finds nothing in either theme, at any width: page %#', async (pathOf) => {
		const path = await pathOf();
		for (const colorScheme of ['light', 'dark'] as const)
			for (const width of [390, 1280]) {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 900 });
				await open(path);
				expect([path, colorScheme, width, ...(await violations(page))]).toEqual([
					path,
					colorScheme,
					width
				]);
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - window.innerWidth
				);
				expect([path, width, over > 0]).toEqual([path, width, false]);
			}
	});
});
