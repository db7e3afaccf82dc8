import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '#lib/server/catalogue.ts';
import { openDemoServer } from '../e2e/demo-site.ts';
import { csvFile, keyIn, longestWait, sendForm } from '../e2e/import-form.ts';
import { signIn } from '../e2e/sign-in.ts';
import { hostileFiles, moreHostileFiles } from '../fixtures/hostile-files.ts';

// Milliseconds: until a hostile file is refused, and for which others may wait meanwhile.
const refusedWithin = 2000;
const waitWithin = 200;

const { server, close } = await openDemoServer();
afterAll(close);

let cookie: string;
beforeAll(async () => {
	cookie = await signIn(server.origin);
	// the first request of each kind loads code
	await check(csvFile('iso3,article,status\n'));
});

async function check(file: File) {
	const started = performance.now();
	const answer = await sendForm(server.origin, cookie, 'check', { round: '2026', file });
	return { html: await answer.text(), took: performance.now() - started };
}
const health = () => fetch(`${server.origin}/healthz`);
const report = (what: string, took: number, longest: number) =>
	console.log(`${what}: ${Math.round(took)} ms, others at most ${Math.round(longest)} ms`);

describe(`hostile files are refused within ${refusedWithin} ms, nobody waits for ${waitWithin} ms`, () => {
	test.each([...hostileFiles, ...moreHostileFiles])('$what', async ({ what, make, says }) => {
		const file = csvFile(new Uint8Array(make()));
		const { done, longest } = await longestWait(health, () => check(file));
		report(what, done.took, longest);
		expect(done.html).toContain(says);
		expect(done.took).toBeLessThan(refusedWithin);
		expect(longest).toBeLessThan(waitWithin);
	});
});

describe('a file with every answer of an analyst, five pinpoints each', () => {
	test(`keeps nobody who reads waiting for ${waitWithin} ms, and loses no save`, async () => {
		const { edition } = readCatalogue();
		const exported = await fetch(`${server.origin}/api/v1/scores.json?round=2026`, {
			headers: { cookie }
		});
		const { data } = (await exported.json()) as { data: { iso3: string; country: string }[] };
		const scored = edition.articles.filter((article) => article.scored);
		const pinpoints = [1, 2, 3, 4, 5].map((at) => `Law ${at},art. ${at},${'words '.repeat(5)}`);
		const rows = [...new Set(data.map(({ iso3 }) => iso3))].flatMap((iso3) =>
			scored.flatMap(({ code }) => pinpoints.map((each) => `${iso3},${code},scored,1,${each}`))
		);
		const header = 'iso3,article,status,level,instrument,provision,quotation';
		const file = csvFile(`${header}\n${rows.join('\n')}\n`);

		const looked = await longestWait(health, () => check(file));
		report('looking', looked.done.took, looked.longest);
		expect(looked.longest).toBeLessThan(waitWithin);

		const saves = await savingAnalyst();
		const fields = { round: '2026', name: 'x.csv', key: keyIn(looked.done.html), valid: 'only' };
		const started = performance.now();
		const stored = await longestWait(health, () =>
			longestWait(saves, () => sendForm(server.origin, cookie, 'import', fields))
		);
		report('storing', performance.now() - started, stored.longest);
		console.log(`saving meanwhile: at most ${Math.round(stored.done.longest)} ms`);
		expect(stored.done.done.headers.get('location')).toMatch(/imported=\d{5}&/);
		expect(stored.longest).toBeLessThan(waitWithin);
	});
});

/** Another analyst's saves, one after the other; one that is refused throws. */
async function savingAnalyst(): Promise<() => Promise<void>> {
	const url = `${server.origin}/api/v1/rounds/2026/countries/FRA/articles/I.1`;
	const other = await signIn(server.origin, 'analyst2@example.org');
	const headers = { cookie: other, 'content-type': 'application/json' };
	let { version } = (await (await fetch(url, { headers })).json()) as { version: number };
	return async () => {
		const body = JSON.stringify({ status: 'scored', level: version % 5, version });
		const answer = await fetch(url, { method: 'PUT', body, headers });
		expect(answer.status).toBe(200);
		version += 1;
	};
}
