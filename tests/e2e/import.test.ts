import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { hostileFiles } from '../fixtures/hostile-files.ts';
import { openDemoSite } from './demo-site.ts';
import { csvFile, keyIn, longestWait, sendForm } from './import-form.ts';
import { signIn, signInOn } from './sign-in.ts';

const { server, page, close } = await openDemoSite();
afterAll(close);

let cookie: string;
beforeAll(async () => {
	cookie = await signIn(server.origin);
	await signInOn(page, server.origin);
});

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
			'Row\tColumn\tWhat is wrong\tFound',
			'3\tlevel\tdecimal comma: write a whole number from 0 to 4, such as 2\t2,0',
			'4\tiso3\tis not in the list of countries (ISO 3166-1 alpha-3, capitals)\tbra'
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
		const plain = await sendForm(server.origin, cookie, 'check', {
			round: '2026',
			file: csvFile('iso3,article,status,level\nBRA,I.1,scored,3\n')
		});
		const key = keyIn(await plain.text());
		const done = await sendForm(server.origin, cookie, 'import', {
			round: '2026',
			name: 'x.csv',
			key
		});
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

describe('hostile files', () => {
	const check = (file: File) => sendForm(server.origin, cookie, 'check', { round: '2026', file });

	// the limits in milliseconds stand in tests/soak
	test.each(hostileFiles)('$what: refused, and others are served', async ({ make, says }) => {
		const file = csvFile(new Uint8Array(make()));
		const { done, asked } = await longestWait(
			() => fetch(`${server.origin}/healthz`),
			async () => (await check(file)).text()
		);
		expect(done).toContain(says);
		expect(asked).toBeGreaterThan(5);
	});

	test('more than 20 MB are refused before they are read', async () => {
		const answer = await check(csvFile(new Uint8Array(20.5 * 1024 * 1024)));
		expect(answer.status).toBe(413);
		expect(await answer.text()).toContain('larger than 20 MB');
	});
});
