import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { openDemoSite } from './demo-site.ts';

// A reader takes something along: a citation, a chart for the own page, a link with its picture.

const { server, page, close } = await openDemoSite();
afterAll(close);
/** somebody else's site, which frames what its address says */
let elsewhere: Server;
let elsewhereOrigin: string;

beforeAll(async () => {
	elsewhere = createServer((request, response) => {
		const framed = new URL(request.url ?? '', 'http://x').searchParams.get('frame') ?? '';
		response.setHeader('content-type', 'text/html');
		response.end(`<!doctype html><title>Elsewhere</title>${framed}`);
	}).listen(0, '127.0.0.1');
	await once(elsewhere, 'listening');
	elsewhereOrigin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => void elsewhere?.close());

async function framed(code: string) {
	await page.goto(`${elsewhereOrigin}/?frame=${encodeURIComponent(code)}`);
	await page.waitForLoadState('load');
	return page.frameLocator('iframe');
}

describe('an embedded chart', () => {
	test('is shown on another site by the code of the country’s page, with its source and the way back', async () => {
		await page.goto(`${server.origin}/countries/BRA`);
		await page.getByText('Embed', { exact: true }).click();
		const code = await page.locator('details', { hasText: 'Embed' }).locator('pre').innerText();
		const frame = await framed(code);
		await frame.getByRole('heading', { name: 'Brazil: scores by chapter' }).waitFor();
		expect(await frame.getByRole('row').count()).toBe(9);
		const row = await frame.getByRole('row', { name: /Visitors/ }).innerText();
		const answer = await fetch(`${server.origin}/api/v1/aggregates.json?country=BRA`);
		const { data } = (await answer.json()) as { data: { code: string; score: number }[] };
		const score = data.find(({ code }) => code === 'I')?.score ?? NaN;
		expect(row).toContain(String(Math.round(score)));
		await frame.getByText('Nothing here is a finding about any State.').waitFor();
		await frame.getByText(/^Source: MIMC Scorecard/).waitFor();
		const back = frame.getByRole('link', { name: 'All of Brazil at MIMC Scorecard' });
		expect(await back.getAttribute('target')).toBe('_blank');
		expect(await frame.getByRole('navigation').count()).toBe(0);
		expect(await frame.locator('script').count()).toBe(0);
	});

	test('needs no cookie and sets none', async () => {
		const answer = await fetch(`${server.origin}/embed/chapters/BRA`);
		expect(answer.headers.get('set-cookie')).toBeNull();
		expect(answer.headers.get('x-frame-options')).toBeNull();
		expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
	});

	test.each(['/', '/countries/BRA', '/login', '/embed/chapters/XXX'])(
		'%s is framed by nobody else',
		async (path) => {
			const frame = await framed(`<iframe src="${server.origin}${path}"></iframe>`);
			expect(await frame.getByRole('heading').count()).toBe(0);
			const answer = await fetch(`${server.origin}${path}`);
			expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
			const policy = answer.headers.get('content-security-policy');
			if (policy) expect(policy).toContain("frame-ancestors 'self'");
		}
	);

	test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
		await page.emulateMedia({ colorScheme });
		const faults: string[] = [];
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		for (const iso3 of ['BRA', 'TCD']) {
			await page.goto(`${server.origin}/embed/chapters/${iso3}`);
			expect(await violations(page)).toEqual([]);
		}
		expect(faults).toEqual([]);
	});
});

describe('what others show of a page', () => {
	const pages = [
		...['/', '/countries/BRA', '/countries/BRA?mean=harmonic', '/method', '/robustness'],
		...['/chapters/IV', '/articles/IV.12', '/categories/refugees', '/map'],
		...['/countries', '/compare?country=BRA,DEU', '/countries/BRA/what-if']
	];

	test.each(pages)(
		'%s names itself, and a picture of 1200 × 630 by its whole address',
		async (path) => {
			const html = await (await fetch(`${server.origin}${path}`)).text();
			const tags = Object.fromEntries(
				[...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(
					([, name, content]) => [name, content]
				)
			);
			expect(tags).toMatchObject({
				'og:type': 'website',
				'og:url': `${server.origin}${path}`,
				'og:image:width': '1200',
				'og:image:height': '630',
				'twitter:card': 'summary_large_image'
			});
			expect(tags['og:title']).toBeTruthy();
			expect(tags['og:description']).toContain('generated, not findings');
			expect(html.match(/name="description"/g)).toHaveLength(1);
			expect(tags['og:image']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/og\//);
			expect(await sizeOfPng(tags['og:image'] ?? '')).toEqual([1200, 630]);
		}
	);

	test('there is no picture of an unknown country or round', async () => {
		for (const path of [
			'countries/XXX.png',
			'countries/BRA.png?round=1999',
			'overview.png?round=x'
		])
			expect((await fetch(`${server.origin}/og/${path}`)).status).toBe(404);
	});
});

async function sizeOfPng(address: string): Promise<[number, number]> {
	const answer = await fetch(address);
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toBe('image/png');
	const bytes = new DataView(await answer.arrayBuffer());
	expect(bytes.getUint32(0)).toBe(0x89504e47);
	return [bytes.getUint32(16), bytes.getUint32(20)];
}

test.each(['/', '/countries/BRA', '/method', '/robustness'])(
	'%s can be cited: by its address, with the day of access',
	async (path) => {
		await page.goto(`${server.origin}${path}`);
		await page.getByText('Cite this').click();
		const cited = page.locator('details', { hasText: 'Cite this' });
		expect(await cited.innerText()).toContain(`${server.origin}${path}`);
		expect(await cited.innerText()).toContain('@misc{mimc-scorecard-');
	}
);

test('the sitemap is well-formed and names pages that exist; robots are told where it is', async () => {
	const robots = await (await fetch(`${server.origin}/robots.txt`)).text();
	expect(robots).toContain('Disallow: /score\n');
	const address = /Sitemap: (.*)/.exec(robots)?.[1] ?? '';
	const answer = await fetch(address);
	expect(answer.headers.get('content-type')).toBe('application/xml');
	const xml = await answer.text();
	await page.goto(server.origin);
	const found = await page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'application/xml');
		return {
			fault: parsed.querySelector('parsererror')?.textContent ?? null,
			pages: [...parsed.querySelectorAll('loc')].map((loc) => loc.textContent ?? '')
		};
	}, xml);
	expect(found.fault).toBeNull();
	expect(found.pages.filter((path) => path.includes('/countries/'))).toHaveLength(195);
	for (const path of [
		...['/', '/method', '/robustness', '/countries/BRA', '/map'],
		...['/chapters/IV', '/articles/IV.12', '/categories/refugees']
	]) {
		expect(found.pages).toContain(`${server.origin}${path}`);
		expect((await fetch(`${server.origin}${path}`)).status).toBe(200);
	}
});
