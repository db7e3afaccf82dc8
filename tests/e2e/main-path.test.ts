import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoSite } from './demo-site.ts';

// The main path of the whole application, in the words of the person who walks it.

const { server, page, close } = await openDemoSite();
afterAll(close);
/** a country of the signed-in analyst without any answer yet */
let empty: { iso3: string; name: string };

beforeAll(async () => {
	empty = await firstEmptyCountry();
});

async function json(path: string) {
	const answer = await fetch(`${server.origin}${path}`);
	return ((await answer.json()) as { data: Record<string, string>[] }).data;
}

async function firstEmptyCountry() {
	const begun = new Set((await json('/api/v1/aggregates.json')).map((row) => row.iso3));
	const countries = await json('/api/v1/countries.json');
	const found = countries.find(({ iso3, region }) => !begun.has(iso3!) && region !== 'Europe')!;
	return { iso3: found.iso3!, name: found.country! };
}

/** Waits until the page says that the answer is stored. */
async function saved() {
	await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor();
}

const law = 'Law No. 13.445 of 24 May 2017 (Migration Law)';
const answers = [
	{
		article: 'I.1',
		level: '3 · Substantial',
		provision: 'art. 4, caput',
		quotation: 'Ao migrante é garantida …'
	},
	{
		article: 'I.2',
		level: '4 · Full',
		provision: 'art. 4, II',
		quotation: 'direito à liberdade de circulação'
	},
	{ article: 'I.3', level: '1 · Minimal', provision: 'art. 3, XVII', quotation: '=SUM(1;2) "fim"' }
];

test('an analyst signs in and comes to the own countries', async () => {
	await page.goto(`${server.origin}/login`);
	await page.getByText('demo-password').waitFor();
	await page.getByLabel('E-mail').fill('analyst@example.org');
	await page.getByLabel('Password').fill('demo-password');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByRole('heading', { name: 'Your countries' }).waitFor();
	await page.getByRole('link', { name: empty.name, exact: true }).first().click();
	await page.getByRole('heading', { name: empty.name, level: 1 }).waitFor();
});

test('answers three articles with a level, a rationale and the provision behind it', async () => {
	for (const { article, level, provision, quotation } of answers) {
		await page
			.getByRole('heading', { name: new RegExp(`^${article.replace('.', '\\.')} `) })
			.waitFor();
		await page.getByRole('radio', { name: level }).check();
		await page.getByLabel('Rationale').fill(`Because of ${provision}.`);
		await page.getByRole('button', { name: 'Add a pinpoint' }).click();
		await page.getByLabel('Instrument', { exact: true }).fill(law);
		await page.getByLabel('Provision', { exact: true }).fill(provision);
		await page.getByLabel('Quotation in the original language').fill(quotation);
		await page.getByRole('button', { name: 'Add to the answer' }).click();
		await page.getByRole('button', { name: `Edit : ${provision}` }).waitFor();
		await saved();
		await page.getByRole('link', { name: 'Next →' }).click();
	}
	await page.getByText(/^Articles \(3 of \d+ answered\)$/).waitFor();
});

test('sees the country begun in the heatmap: too little answered for a score, and never a 0', async () => {
	await page.goto(`${server.origin}/`);
	const row = page
		.getByRole('row')
		.filter({ has: page.getByRole('link', { name: empty.name, exact: true }) });
	const cells = await row.getByRole('cell').allInnerTexts();
	const words = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
	expect(words[0]).toMatch(/not rated; possible range \d+ to \d+/);
	expect(words.slice(1, 4)).toEqual(['2%', '–', 'n/r not rated: too few articles answered']);
	expect(words.slice(4)).toEqual(Array(7).fill('– not assessed'));
});

test('sees answers and provisions on the page of the country', async () => {
	await page.getByRole('link', { name: empty.name, exact: true }).click();
	await page.locator('#chapter-I > summary').click();
	const answer = page.locator('#article-I\\.1');
	await answer.getByText('Duty, reason and sources in full').click();
	expect(await answer.innerText()).toContain('Equal enjoyment of guaranteed rights');
	expect(await answer.innerText()).toContain('3 · Substantial');
	expect(await answer.innerText()).toContain(`${law}, art. 4, caput`);
	expect(await answer.innerText()).toContain('Because of art. 4, caput.');
});

async function download(table: string): Promise<string> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: `CSV : ${table}` }).click()
	]);
	return readFile(await file.path(), 'utf8');
}

test('downloads the answers as CSV, with the byte-order mark that spreadsheets want', async () => {
	const text = await download('Answers by article');
	expect(text.startsWith('\uFEFFedition,release,round,as_of,iso3,')).toBe(true);
	const rows = text.split('\r\n').filter((line) => line.includes(',scored,'));
	expect(rows.map((line) => line.split(',').slice(1, 13).join(','))).toEqual(
		[
			['I.1', 3, 75],
			['I.2', 4, 100],
			['I.3', 1, 25]
		].map(
			([article, level, score]) =>
				`DEMO,2026,2026-01-01,${empty.iso3},${empty.name},${article},I,scored,${level},${score},,`
		)
	);
});

test('downloads the evidence, and a quotation that looks like a formula is harmless', async () => {
	const text = await download('Evidence');
	expect(text).toContain(`,art. 3, XVII"`.replace(',art. 3', `,"art. 3`));
	expect(text).toContain(`"'=SUM(1;2) ""fim"""`);
});

test('the method panel changes the numbers, the address and the words, and the file says the same', async () => {
	await page.goto(`${server.origin}/`);
	await page.getByText('Method: headline method mimc-1').click();
	await page.getByLabel('Mean').selectOption('geometric');
	await page.getByLabel('VIII', { exact: true }).fill('1');
	await page.getByRole('button', { name: 'Show' }).click();
	await page.getByText('This page does not use the headline method').waitFor();
	expect(new URL(page.url()).search).toBe('?round=2026&mean=geometric&weights=VIII%3A1');
	expect(await page.getByRole('status').first().innerText()).toMatch(/geometric[^]*VIII counts 1/);
	const shown = await page
		.getByRole('row')
		.filter({ hasText: 'Brazil' })
		.getByRole('cell')
		.allInnerTexts();
	const [row] = await json('/api/v1/heatmap.json?mean=geometric&weights=VIII:1&country=BRA');
	const numbers = Object.values(row!)
		.slice(2)
		.map((score) => String(Math.round(Number(score))));
	expect([shown[0], ...shown.slice(3)].map((text) => text!.split(/[\s,]/)[0])).toEqual(numbers);
	await page.getByRole('link', { name: 'Back to the headline method' }).click();
	await page.getByText('Method: headline method mimc-1').waitFor();
});

test('a pinpoint that is half written is not lost without being asked', async () => {
	await page.goto(`${server.origin}/score/${empty.iso3}?article=I.2`);
	await page.getByRole('button', { name: 'Add a pinpoint' }).click();
	await page.getByLabel('Provision', { exact: true }).fill('art. 5');
	const asked = new Promise<string>((resolve) =>
		page.once('dialog', (dialog) => {
			resolve(dialog.message());
			void dialog.dismiss();
		})
	);
	await page.getByRole('link', { name: 'Next →' }).click();
	expect(await asked).toBe('An answer is not saved yet. OK leaves it as it is, Cancel stays here.');
	expect(await page.getByLabel('Provision', { exact: true }).inputValue()).toBe('art. 5');
	await page.getByRole('button', { name: 'Cancel' }).click();
});

test('what is known of an instrument is filled in where it can be seen, and taken back for good', async () => {
	await page.getByRole('button', { name: 'Edit : art. 4, II' }).click();
	await page.getByText('Rank, stance, dates, copies').click();
	await page.getByLabel('Repealed').fill('2024-01-01');
	await page.getByRole('button', { name: 'Keep changes' }).click();
	await saved();
	await page.getByRole('button', { name: 'Edit : art. 4, II' }).click();
	await page.getByText('Rank, stance, dates, copies').click();
	await page.getByLabel('Repealed').fill('');
	await page.getByRole('button', { name: 'Keep changes' }).click();
	await page.getByRole('button', { name: 'Edit : art. 4, II' }).waitFor();
	await saved();
	const url = `${server.origin}/api/v1/rounds/2026/countries/${empty.iso3}/articles/I.2`;
	const { evidence } = await (await page.request.get(url)).json();
	expect(evidence[0]).toMatchObject({ instrument: law, provision: 'art. 4, II', repealed: null });
});

test('an answer that was changed elsewhere is not lost, nor is mine', async () => {
	await page.goto(`${server.origin}/score/${empty.iso3}?article=I.1`);
	await page.getByRole('radio', { name: '3 · Substantial' }).waitFor();
	const url = `${server.origin}/api/v1/rounds/2026/countries/${empty.iso3}/articles/I.1`;
	const { version } = await (await page.request.get(url)).json();
	const other = { status: 'scored', level: 2, rationale: 'From another window.', version };
	expect((await page.request.put(url, { data: other })).status()).toBe(200);

	await page.getByRole('radio', { name: '4 · Full' }).check();
	await page.getByText('This answer was changed meanwhile').waitFor();
	const shown = await page
		.getByRole('region', { name: 'This answer was changed meanwhile' })
		.innerText();
	expect(shown).toContain('4 · Full');
	expect(shown).toContain('2 · Partial');
	expect(shown).toContain('From another window.');
	await page.getByRole('button', { name: 'Keep mine', exact: true }).click();
	await saved();
	expect(await (await page.request.get(url)).json()).toMatchObject({
		level: 4,
		version: version + 2
	});
});

test('says on every page that this is a demonstration', async () => {
	for (const path of [
		'/',
		`/countries/${empty.iso3}`,
		'/login',
		'/score',
		`/score/${empty.iso3}`
	]) {
		await page.goto(`${server.origin}${path}`);
		await page.getByText('every answer is generated by a program').first().waitFor();
	}
});

test('signs out, and the workspace asks to sign in again', async () => {
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.getByRole('link', { name: 'Sign in' }).waitFor();
	await page.goto(`${server.origin}/score/${empty.iso3}`);
	expect(new URL(page.url()).pathname).toBe('/login');
});
