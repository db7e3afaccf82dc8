import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '#lib/server/openapi.ts';
import { publicTables } from '#lib/server/public-tables.ts';
import { violations } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

// The interface as programs use it, its description, and the pages /api and /downloads.

let folder: string;
let server: RunningServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
let cookie: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-e2e-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	browser = await openBrowser();
	page = await browser.context.newPage();
	const signedIn = await fetch(`${server.origin}/login`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({ email: 'analyst@example.org', password: 'demo-password' })
	});
	cookie = signedIn.headers
		.getSetCookie()
		.map((found) => found.split(';')[0])
		.join('; ');
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

interface Ended {
	status: number | null;
	out: Buffer;
	err: string;
}

/** Runs a program in the folder of the test. */
function run(program: string, args: string[], cwd = folder): Promise<Ended> {
	const env = { ...process.env, DATABASE_PATH: join(folder, 'demo.sqlite') };
	const child = spawn(program, args, { cwd, env });
	const out: Buffer[] = [];
	let err = '';
	child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (status) => done({ status, out: Buffer.concat(out), err }));
	});
}

const bytesOf = async (path: string) => {
	const answer = await fetch(server.origin + path);
	expect([path, answer.status]).toEqual([path, 200]);
	return Buffer.from(await answer.arrayBuffer());
};

const paths = Object.entries(openApi().document.paths);
const filled = (path: string) =>
	path.replace('{round}', '2026').replace('{iso3}', 'BRA').replace('{code}', 'I.1');

describe('what the description says', () => {
	const gets = paths.filter(([, item]) => 'get' in item);

	test.each(gets)('GET %s answers, with a type that is described', async (path, item) => {
		const answer = await fetch(server.origin + filled(path), { headers: { cookie } });
		expect(answer.status).toBe(200);
		const { content } = (item.get?.responses as Record<string, { content: object }>)['200'] ?? {};
		expect(Object.keys(content ?? {})).toContain(answer.headers.get('content-type')?.split(';')[0]);
		await answer.arrayBuffer();
	});

	test.each(gets.filter(([path]) => path.startsWith('/api/')))(
		'GET %s refuses a parameter that it does not know, by name',
		async (path) => {
			const answer = await fetch(`${server.origin}${filled(path)}?nonsense=1`, {
				headers: { cookie }
			});
			expect(answer.status).toBe(400);
			const { error } = await answer.json();
			expect(Object.keys(error)).toEqual(['status', 'code', 'message', 'details']);
			expect(error.details.issues[0].path).toBe('nonsense');
		}
	);

	test('a coder’s answers need a session, and say so in the one shape', async () => {
		const [path] = paths.find(([, item]) => 'put' in item) ?? [''];
		for (const [method, suffix] of [
			['GET', ''],
			['GET', '/history'],
			['PUT', '']
		] as const) {
			const answer = await fetch(server.origin + filled(path) + suffix, { method });
			expect([method, suffix, answer.status]).toEqual([method, suffix, 401]);
			expect((await answer.json()).error).toMatchObject({ status: 401, details: null });
		}
	});

	test.each(['/api/v1/nothing.csv', '/api/v1', '/api/v1/rounds/1999/datapackage.zip'])(
		'%s is not there, in the one shape',
		async (path) => {
			const answer = await fetch(server.origin + path);
			expect(answer.status).toBe(404);
			expect((await answer.json()).error).toMatchObject({ status: 404, code: 'not_found' });
		}
	);
});

describe('mimc export', () => {
	const mimc = (...args: string[]) =>
		run(process.execPath, ['src/cli/mimc.ts', 'export', ...args], resolve('.'));

	test.each(Object.keys(publicTables))('gives the bytes of /api/v1/%s.csv', async (name) => {
		const { status, out, err } = await mimc(name);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out.equals(await bytesOf(`/api/v1/${name}.csv`))).toBe(true);
	});

	test.each([
		[
			'scores.json?country=BRA,NAM&round=2024',
			'scores --country BRA,NAM --round 2024 --format json'
		],
		['heatmap.csv?by=article&mean=geometric&bom=1', 'heatmap --by article --mean geometric --bom'],
		['codebook.json', 'codebook --format json'],
		['evidence.csv?region=Oceania&chapter=IV', 'evidence --region Oceania --chapter IV']
	])('gives the bytes of /api/v1/%s', async (address, args) => {
		const { status, out } = await mimc(...args.split(' '));
		expect(status).toBe(0);
		expect(out.equals(await bytesOf(`/api/v1/${address}`))).toBe(true);
	});
});

describe('the page /api', () => {
	/** The example as the page shows it, to be copied. */
	const example = async (id: string) => {
		await page.goto(`${server.origin}/api`);
		return page.locator(`[data-example=${id}]`).innerText();
	};
	const lacks = (program: string, ...args: string[]) => spawnSync(program, args).status !== 0;

	test.skipIf(lacks('curl', '--version'))('its curl example works', async () => {
		expect(await run('sh', ['-c', await example('curl')])).toMatchObject({ status: 0, err: '' });
		const file = await readFile(join(folder, 'scores.csv'), 'utf8');
		expect(file).toMatch(/^edition,release,.*\r\n.*,DEMO,2026,/);
	});

	test.skipIf(lacks('curl', '--version'))(
		'its curl example that asks again works twice',
		async () => {
			const command = await example('curlAgain');
			for (const time of [1, 2])
				expect({ time, ...(await run('sh', ['-c', command])) }).toMatchObject({
					status: 0,
					err: ''
				});
			const file = await readFile(join(folder, 'aggregates.csv'), 'utf8');
			expect(file).toMatch(/^edition,release,.*\r\n.*,DEMO,2026,/);
		}
	);

	test.skipIf(lacks('python3', '--version'))('its Python example works', async () => {
		const { status, out } = await run('python3', ['-c', await example('python')]);
		expect(status).toBe(0);
		expect(out.toString()).toMatch(/^\d{5} rows, \d+ with a score\n$/);
	});

	test.skipIf(lacks('python3', '--version'))('its Python example with JSON works', async () => {
		const { status, out } = await run('python3', ['-c', await example('pythonJson')]);
		expect(status).toBe(0);
		expect(out.toString()).toMatch(/^195 countries, \d+ rated\n$/);
	});

	test.skipIf(lacks('python3', '-c', 'import pandas'))('its pandas example works', async () => {
		const { status, out } = await run('python3', ['-c', await example('pandas')]);
		expect(status).toBe(0);
		expect(out.toString()).toContain('VIII');
	});

	test.skipIf(lacks('Rscript', '--version'))('its R example works', async () => {
		const { status, out } = await run('Rscript', ['-e', await example('r')]);
		expect(status).toBe(0);
		expect(out.toString()).toContain('VIII');
	});

	test('shows every table with all its columns, and every parameter', async () => {
		await page.goto(`${server.origin}/api`);
		for (const name of Object.keys(publicTables)) {
			const section = page.locator(`section#${name}`);
			await section
				.getByText(/columns/)
				.first()
				.click();
			const header = (await bytesOf(`/api/v1/${name}.csv`)).toString().split('\r\n')[0] ?? '';
			const shown = await section.getByRole('rowheader').allInnerTexts();
			if (name === 'heatmap') expect(shown).toEqual(['iso3', 'country', 'overall', '<code>']);
			else expect(shown).toEqual(header.split(','));
		}
		for (const parameter of ['country', 'weights', 'bom'])
			await page.getByRole('rowheader', { name: parameter, exact: true }).first().waitFor();
	});
});

describe('the page /downloads', () => {
	test('offers files of the chosen round that are there, about as long as it says', async () => {
		await page.goto(`${server.origin}/downloads?round=2024`);
		const links = await page.locator('main a[download], main a[href*=".json"]').all();
		expect(links.length).toBeGreaterThan(20);
		for (const link of links) {
			const address = new URL((await link.getAttribute('href')) ?? '', page.url());
			const answer = await fetch(address);
			expect([address.href, answer.status]).toEqual([address.href, 200]);
			await answer.arrayBuffer();
		}
		for (const name of ['scores', 'evidence', 'articles']) {
			const heading = page.getByRole('heading', { name, exact: true });
			const said = await page.locator('main li', { has: heading }).innerText();
			const [, size, unit] = /about ([\d.]+)\s(kB|MB)/.exec(said) ?? [];
			const bytes = Number(size) * (unit === 'MB' ? 1e6 : 1e3);
			const file = await bytesOf(`/api/v1/${name}.csv?round=2024`);
			expect(file.length / bytes).toBeGreaterThan(0.7);
			expect(file.length / bytes).toBeLessThan(1.4);
			const rows = Number(/([\d,]+) rows/.exec(said)?.[1]?.replaceAll(',', ''));
			const { data } = JSON.parse((await bytesOf(`/api/v1/${name}.json?round=2024`)).toString());
			expect(rows).toBe(data.length);
		}
	});

	test('refuses a round that does not exist', async () => {
		expect((await fetch(`${server.origin}/downloads?round=1999`)).status).toBe(404);
	});
});

describe.each(['/api', '/downloads'])('%s', (path) => {
	test.each(['light', 'dark'] as const)(
		'has no violations in the %s theme',
		async (colorScheme) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(server.origin + path);
			for (const summary of await page.locator('main summary').all()) await summary.click();
			expect(await violations(page)).toEqual([]);
		}
	);

	test('fits a phone and loads no script of the framework', async () => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto(server.origin + path);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide).toBe(0);
		const scripts = await page
			.locator('script[src]')
			.evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
		expect(scripts.filter((src) => !src.endsWith('/theme.js'))).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 800 });
	});
});
