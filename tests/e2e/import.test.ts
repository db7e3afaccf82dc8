import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

let folder: string;
let server: RunningServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-e2e-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	browser = await openBrowser();
	page = await browser.context.newPage();
	await page.request.post(`${server.origin}/login`, {
		form: { email: 'analyst@example.org', password: 'demo-password' }
	});
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

const mega = 1024 * 1024;
const csv = (text: string | Buffer, name = 'scores.csv') => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});

async function choose(text: string, name?: string) {
	await page.goto(`${server.origin}/score/import`);
	await page.getByLabel('CSV file').setInputFiles(csv(text, name));
	await page.getByRole('button', { name: 'Check the file' }).click();
}
const exported = async (table: string) =>
	(await page.request.get(`${server.origin}/api/v1/${table}.csv?round=2026&bom=1`)).text();

describe('the page', () => {
	test('checks a file, tells every fault, and imports what is right', async () => {
		const rows = ['BRA,I.1,scored,0,low', 'BRA,I.2,scored,"2,0",', 'bra,I.3,scored,1,'];
		await choose(`iso3,article,status,level,confidence\n${rows.join('\n')}\n`, 'mine.csv');
		await page.getByRole('heading', { name: 'What mine.csv would do' }).waitFor();
		const faults = page.getByRole('region', { name: '2 faults' }).getByRole('row');
		expect(await faults.allInnerTexts()).toEqual([
			'Row\tColumn\tFound\tWhat is wrong',
			'3\tlevel\t2,0\tdecimal comma: write a whole number from 0 to 4, such as 2',
			'4\tiso3\tbra\tis not in the list of countries (ISO 3166-1 alpha-3, capitals)'
		]);
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Import the 1 answer without faults' }).click();
		await page.getByText('Imported 1 answer.').waitFor();
		const answer = await page.request.get(
			`${server.origin}/api/v1/rounds/2026/countries/BRA/articles/I.1`
		);
		expect(await answer.json()).toMatchObject({ status: 'scored', level: 0, confidence: 'low' });
	});

	test.each(['scores', 'evidence'])('finds nothing to change in exported %s', async (table) => {
		await choose(await exported(table), `${table}.csv`);
		await page.getByText('Nothing would change.').waitFor({ timeout: 20_000 });
	});

	test('works without JavaScript', async () => {
		const plain = await fetchForm('check', {
			round: '2026',
			file: csvFile('iso3,article,status,level\nBRA,I.1,scored,3\n')
		});
		const key = /name="key" value="([0-9a-f-]{36})"/.exec(await plain.text())?.[1] ?? '';
		const done = await fetchForm('import', { round: '2026', name: 'x.csv', key });
		expect(done.status).toBe(303);
		expect(done.headers.get('location')).toBe('/score/import?round=2026&imported=1&left=0');
	});

	test('fits on a phone', async () => {
		await page.setViewportSize({ width: 390, height: 800 });
		await choose(`iso3,article,status\nBRA,I.1,${'x'.repeat(500)}\n`);
		await page.getByRole('heading', { name: '1 fault' }).waitFor();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 900 });
	});
});

const csvFile = (content: BlobPart) => new File([content], 'x.csv', { type: 'text/csv' });

async function fetchForm(action: string, fields: Record<string, string | File>) {
	const cookies = await browser.context.cookies();
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return fetch(`${server.origin}/score/import?/${action}`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
		}
	});
}

describe('hostile files', () => {
	const header = 'iso3,article,status\n';
	test.each<[what: string, content: Buffer, says: string]>([
		['a line of 10 MB', Buffer.from('x'.repeat(10 * mega)), 'the first line holds'],
		['2 MB of commas', Buffer.from(','.repeat(2 * mega)), 'the first line holds'],
		['NUL bytes', Buffer.from(header + '\0'.repeat(10 * mega)), 'NUL byte'],
		['wrong encoding', Buffer.from(header + 'é'.repeat(10 * mega), 'latin1'), 'is not UTF-8'],
		['a gzip bomb', gzipSync(Buffer.alloc(200 * mega)), 'a gzip archive'],
		['quotation marks', Buffer.from(header + '"'.repeat(19 * mega)), 'is longer than'],
		['faults', Buffer.from(header + 'x\n'.repeat(200_000)), 'has 1 cells']
	])('%s: refused within two seconds, others are served', async (_what, content, says) => {
		const waits: number[] = [];
		let working = true;
		const others = (async () => {
			while (working) {
				const started = performance.now();
				await fetch(`${server.origin}/healthz`);
				waits.push(performance.now() - started);
				await pause(10);
			}
		})();
		const started = performance.now();
		const answer = await fetchForm('check', {
			round: '2026',
			file: csvFile(new Uint8Array(content))
		});
		const html = await answer.text();
		const took = performance.now() - started;
		working = false;
		await others;
		expect(html).toContain(says);
		expect(took).toBeLessThan(2000);
		expect(Math.max(...waits)).toBeLessThan(200);
	});

	test('more than 20 MB are refused before they are read', async () => {
		const answer = await fetchForm('check', {
			round: '2026',
			file: csvFile(new Uint8Array(20.5 * mega))
		});
		expect(answer.status).toBe(413);
		expect(await answer.text()).toContain('larger than 20 MB');
	});
});
