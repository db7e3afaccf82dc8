import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';
import { signInOn } from './sign-in.ts';

// The analyst's workspace in a real browser: by keyboard alone, without a network, and for everybody.

const { server, browser, page, close } = await openDemoSite();
afterAll(close);
/** a country of the signed-in analyst without any answer yet */
const country = 'AFG';

beforeAll(() => signInOn(page, server.origin));

const open = async (article: string, query = '') => {
	await page.goto(`${server.origin}/score/${country}?article=${article}${query}`, {
		waitUntil: 'networkidle'
	});
};
const stored = async (article: string) => {
	const url = `${server.origin}/api/v1/rounds/2026/countries/${country}/articles/${article}`;
	return (await page.request.get(url)).json();
};
const saved = () => page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor();
const heading = (article: string) =>
	page.getByRole('heading', { name: new RegExp(`^${article.replace('.', '\\.')} `) }).waitFor();
describe('with the keyboard alone', () => {
	test('ten articles get levels and rationales', async () => {
		await open('I.1');
		const keys = ['4', '3', '2', '1', '0', 'n', '3', '4', '2', '3'];
		// I.5 is listed and not scored: the step to the next article passes it over
		const articles = ['I.1', 'I.2', 'I.3', 'I.4', 'I.6', 'I.7', 'I.8', 'I.9', 'I.10', 'I.11'];
		for (const [i, key] of keys.entries()) {
			await heading(articles[i]!);
			await page.keyboard.press(key);
			// the focus is on the finding now: clear, confidence, rationale
			for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
			await page.keyboard.type(`Reason ${i}, with 1, n and x in it.`);
			await page.keyboard.press('Escape');
			await saved();
			await page.keyboard.press('j');
		}
		await heading('I.12');
		for (const [i, key] of keys.entries())
			expect(await stored(articles[i]!)).toMatchObject({
				...(key === 'n'
					? { status: 'no_provision', level: null }
					: { status: 'scored', level: Number(key) }),
				rationale: `Reason ${i}, with 1, n and x in it.`
			});
		await page.getByText(/^Articles \(10 of \d+ answered\)$/).waitFor();
	});

	test('k goes back, u to the next unanswered one, x clears, / searches, ? shows the keys', async () => {
		await open('I.11');
		await page.keyboard.press('k');
		await heading('I.10');
		await page.keyboard.press('u');
		await heading('I.12');
		await page.keyboard.press('k');
		await heading('I.11');
		await page.keyboard.press('x');
		await saved();
		expect(await stored('I.11')).toMatchObject({ status: 'not_assessed', level: null });
		await page.keyboard.press('/');
		await page.keyboard.type('rescue');
		expect(await page.locator('nav[aria-label="Articles"] li').count()).toBe(1);
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog').getByText('next unanswered article').waitFor();
		await page.keyboard.press('Escape');
	});

	test('r leads to the rationale, e to a new pinpoint, Escape back to the article', async () => {
		await open('I.13');
		await page.keyboard.press('r');
		await page.keyboard.type('je');
		await page.keyboard.press('Escape');
		await saved();
		expect(await stored('I.13')).toMatchObject({ status: 'not_assessed', rationale: 'je' });
		await page.keyboard.press('e');
		await page.keyboard.type('Law No. 1');
		expect(await page.getByLabel('Instrument', { exact: true }).inputValue()).toBe('Law No. 1');
		await page.getByRole('button', { name: 'Cancel' }).click();
	});

	test('keys can be switched off, and stay off', async () => {
		await open('I.12');
		await page.getByRole('button', { name: 'Keys' }).click();
		await page.getByLabel('Use these keys').uncheck();
		await page.getByRole('button', { name: 'Close' }).click();
		await page.keyboard.press('4');
		await open('I.12');
		await page.keyboard.press('4');
		await page.waitForTimeout(300);
		expect(await stored('I.12')).toMatchObject({ version: 0 });
		await page.getByRole('button', { name: 'Keys' }).click();
		await page.getByLabel('Use these keys').check();
		await page.getByRole('button', { name: 'Close' }).click();
	});
});

describe('nothing is lost', () => {
	beforeEach(async () => {
		await browser.context.setOffline(false);
	});

	test('without a network the answer stays in the browser, and is sent when it is back', async () => {
		await open('II.1');
		await browser.context.setOffline(true);
		await page.getByRole('radio', { name: '3 · Substantial' }).check();
		await page.getByLabel('Rationale').fill('Written on a train.');
		await page.getByText('Offline: the server cannot be reached.').waitFor();
		expect(await stored('II.1').catch(() => null)).toMatchObject({ version: 0 });
		await browser.context.setOffline(false);
		await saved();
		expect(await stored('II.1')).toMatchObject({ level: 3, rationale: 'Written on a train.' });
	});

	test('a page that was closed without a network goes on where it ended', async () => {
		await open('II.2');
		await browser.context.setOffline(true);
		await page.getByRole('radio', { name: '2 · Partial' }).check();
		await page.getByText('Offline: the server cannot be reached.').waitFor();
		page.once('dialog', (dialog) => void dialog.accept());
		await page.goto('about:blank');
		await browser.context.setOffline(false);
		// another article: what waits is sent from there
		await open('II.3');
		await expect.poll(async () => (await stored('II.2')).level).toBe(2);
	});

	test('without a network the next article is not tried, and the page stays', async () => {
		await open('II.3');
		await browser.context.setOffline(true);
		await page.keyboard.press('j');
		await page.getByText('You are offline: other articles cannot be loaded now.').waitFor();
		await heading('II.3');
		await browser.context.setOffline(false);
		await page.keyboard.press('j');
		await heading('II.4');
	});

	test('the last answers can be taken back, one after the other', async () => {
		await open('II.4');
		await page.keyboard.press('4');
		await saved();
		await page.keyboard.press('1');
		await expect.poll(async () => (await stored('II.4')).version).toBe(2);
		const undo = page.getByRole('button', { name: 'Undo last answer' });
		await undo.click();
		await expect.poll(async () => (await stored('II.4')).level).toBe(4);
		await undo.click();
		await expect.poll(async () => (await stored('II.4')).status).toBe('not_assessed');
		expect(await undo.isDisabled()).toBe(true);
	});

	test('two answers at once are shown side by side, and both rationales can be kept', async () => {
		await open('II.5');
		const url = `${server.origin}/api/v1/rounds/2026/countries/${country}/articles/II.5`;
		const other = { status: 'scored', level: 1, rationale: 'Theirs.', version: 0 };
		expect((await page.request.put(url, { data: other })).status()).toBe(200);
		await page.getByLabel('Rationale').fill('Mine.');
		await page.getByRole('radio', { name: '4 · Full' }).check();
		await page.getByText('This answer was changed meanwhile').waitFor();
		await page.getByRole('button', { name: 'Keep mine, with both rationales' }).click();
		await saved();
		expect(await stored('II.5')).toMatchObject({
			level: 4,
			rationale: 'Theirs.\n\nMine.',
			version: 2
		});
	});
});

describe('what moves under the pointer', () => {
	test('a double click on a button is one click: what comes into its place is left alone', async () => {
		await open('II.6');
		await page.getByRole('radio', { name: '2 · Partial' }).check();
		await saved();
		await page.getByRole('button', { name: 'Add a pinpoint' }).click();
		await page.getByLabel('Instrument', { exact: true }).fill('Law No. 6');
		await page.getByLabel('Provision', { exact: true }).fill('art. 1');
		await page.getByRole('button', { name: 'Add to the answer' }).dblclick();
		await expect.poll(async () => (await stored('II.6')).evidence.length).toBe(1);
		await page.waitForTimeout(1000);
		expect(await stored('II.6')).toMatchObject({
			flagged: false,
			level: 2,
			evidence: [{ instrument: 'Law No. 6' }]
		});
	});

	test('a question to the reviewers is sent without losing a pinpoint that is half written', async () => {
		await open('II.7');
		await page.getByRole('button', { name: 'Add a pinpoint' }).click();
		await page.getByLabel('Provision', { exact: true }).fill('half');
		await page.getByText('Ask for a ruling').click();
		await page.getByLabel('Your question on this article').fill('Does a decree count here?');
		await page.getByRole('button', { name: 'Send to the reviewers' }).click();
		await page.getByText('Sent. The answer will stand here').waitFor();
		await page.getByText('Does a decree count here?').first().waitFor();
		expect(await page.getByLabel('Provision', { exact: true }).inputValue()).toBe('half');
		await page.getByRole('button', { name: 'Cancel' }).click();
	});
});

describe('the list', () => {
	test('is narrowed by what is missing, and steps follow it', async () => {
		await open('I.1', '&filter=without_evidence');
		await page.keyboard.press('j');
		await heading('I.2');
		expect(new URL(page.url()).searchParams.get('filter')).toBe('without_evidence');
		await page.getByLabel('Flag this article').check();
		await saved();
		await page.getByLabel('Show', { exact: true }).selectOption('flagged');
		await expect.poll(() => page.locator('nav[aria-label="Articles"] li').count()).toBe(1);
	});
});

describe('for everybody', () => {
	test.each([
		['/score', 1280],
		[`/score/${country}?article=I.1`, 1280],
		[`/score/${country}?article=I.1`, 390],
		[`/score/${country}?article=I.5`, 1280],
		[`/score/${country}/law`, 1280],
		[`/score/${country}/hand-in`, 1280],
		[`/score/${country}/history?article=I.1`, 1280],
		['/score/import', 1280]
	])('axe finds nothing on %s at %d pixels', async (path, width) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 900 });
	});

	test('axe finds nothing while a pinpoint is written', async () => {
		await open('I.1');
		await page.getByRole('button', { name: 'Add a pinpoint' }).click();
		await page.getByText('Rank, stance, dates, copies').click();
		expect(await violations(page)).toEqual([]);
	});
});
