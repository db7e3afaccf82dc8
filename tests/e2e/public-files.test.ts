import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './server.ts';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-files-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
});
afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}
/** As it goes over the wire: nothing is decoded, nothing is followed. */
async function ask(
	path: string,
	headers: Record<string, string | undefined> = {},
	method = 'GET',
	content = ''
): Promise<Answer> {
	const sent = Object.fromEntries(
		Object.entries(headers).filter(([, value]) => value !== undefined)
	);
	const asking = request(server.origin + path, { method, headers: sent, agent: false });
	asking.end(content);
	const [response] = (await once(asking, 'response')) as [IncomingMessage];
	const parts: Buffer[] = [];
	for await (const part of response) parts.push(part);
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		body: Buffer.concat(parts)
	};
}
/** What is the same for the same answer given twice. */
function lasting({ headers: { date: _, ...headers } }: Answer) {
	return headers;
}
const decoded = ({ headers, body }: Answer) => {
	const coding = headers['content-encoding'];
	if (coding === 'br') return brotliDecompressSync(body);
	return coding === 'gzip' ? gunzipSync(body) : body;
};
async function signIn(): Promise<string> {
	const form = 'email=analyst%40example.org&password=demo-password';
	const type = { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' };
	const { headers } = await ask('/login', type, 'POST', form);
	return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

const files = [
	'/api/v1/scores.csv?country=BRA',
	'/api/v1/aggregates.json?country=BRA',
	'/api/v1/heatmap.csv',
	'/api/v1/rounds.csv',
	'/heatmap.csv?by=article',
	'/heatmap.json',
	'/countries.csv',
	'/countries/BRA.json',
	'/chapters/IV.csv',
	'/articles/IV.12.json',
	'/categories/refugees.csv',
	'/compare.csv?country=BRA,DEU',
	'/map.csv',
	'/robustness.json',
	'/countries/BRA/what-if.csv?raise=IV.12:4'
];
const pages = ['/', '/countries/BRA', '/articles/IV.12', '/method', '/embed/chapters/BRA'];
const codings = ['identity', 'gzip', 'br'];

describe.each([...files, ...pages])('%s', (path) => {
	beforeAll(async () => {
		await ask(path);
		// a date is sure when its second is over
		await pause(1100);
	});

	test('is the same in every coding, with a length and a tag of its own each', async () => {
		const answers = await Promise.all(
			codings.map((coding) => ask(path, { 'accept-encoding': coding }))
		);
		const [plain] = answers;
		for (const answer of answers) {
			expect(answer.status).toBe(200);
			expect(answer.headers['content-length']).toBe(String(answer.body.length));
			expect(decoded(answer).equals(plain!.body)).toBe(true);
			expect(answer.headers.vary?.toLowerCase()).toBe('accept-encoding, cookie');
			expect(answer.headers['cache-control']).toBe('public, no-cache');
		}
		if (plain!.body.length < 1024) return;
		expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
			undefined,
			'gzip',
			'br'
		]);
		expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
	});

	test.each(codings)(
		'%s: again, for HEAD, and through the framework it is the same',
		async (coding) => {
			const headers = { 'accept-encoding': coding };
			// an empty body is one that the framework has to look at
			const slow = await ask(path, { ...headers, 'content-length': '0' });
			const quick = await ask(path, headers);
			const again = await ask(path, headers);
			for (const answer of [quick, again]) {
				expect(lasting(answer)).toEqual(lasting(slow));
				expect(answer.body.equals(slow.body)).toBe(true);
			}
			for (const more of [{}, { 'content-length': '0' }]) {
				const head = await ask(path, { ...headers, ...more }, 'HEAD');
				expect(lasting(head)).toEqual(lasting(slow));
				expect(head.body).toHaveLength(0);
			}
		}
	);

	test('is not sent again to whoever has it', async () => {
		const accepted = { 'accept-encoding': 'br' };
		const { headers } = await ask(path, accepted);
		const conditions: Record<string, string>[] = [
			{ 'if-none-match': headers.etag ?? '' },
			{ 'if-none-match': `"other", W/${headers.etag}` },
			{ 'if-modified-since': headers['last-modified'] ?? '' }
		];
		for (const condition of conditions)
			for (const more of [{ 'content-length': '0' }, {}, {}]) {
				const answer = await ask(path, { ...accepted, ...condition, ...more });
				expect(answer.status).toBe(304);
				expect(answer.body).toHaveLength(0);
				expect(answer.headers.etag).toBe(headers.etag);
				expect(answer.headers['cache-control']).toBe('public, no-cache');
				expect(answer.headers['x-frame-options']).toBe(headers['x-frame-options']);
				expect(answer.headers['content-encoding']).toBeUndefined();
			}
		const other = { ...accepted, 'if-none-match': '"other"' };
		expect((await ask(path, other)).status).toBe(200);
	});
});

describe('a saved answer', () => {
	const shown = [
		'/api/v1/scores.csv?country=BRA',
		'/api/v1/aggregates.json?country=BRA',
		'/heatmap.csv?by=article',
		'/heatmap.json?by=article',
		'/countries/BRA',
		'/articles/I.1'
	];
	let cookie: string;
	let version = 0;
	const address = '/api/v1/rounds/2026/countries/BRA/articles/I.1';
	async function save(level: number) {
		const content = JSON.stringify({ status: 'scored', level, version });
		const headers = { cookie, 'content-type': 'application/json' };
		const { status, body } = await ask(address, headers, 'PUT', content);
		expect(status).toBe(200);
		({ version } = JSON.parse(body.toString()));
	}
	beforeAll(async () => {
		cookie = await signIn();
		({ version } = JSON.parse((await ask(address, { cookie })).body.toString()));
	});

	test('is in all files and pages at once, and no tag or date of before is confirmed', async () => {
		const accepted = { 'accept-encoding': 'gzip' };
		await save(2);
		for (const level of [0, 4, 0, 4]) {
			const before = await Promise.all(shown.map((path) => ask(path, accepted)));
			await save(level);
			const after = await Promise.all(
				shown.map((path, i) => {
					const { etag = '', 'last-modified': date = '' } = before[i]!.headers;
					const conditions: Record<string, string> =
						level === 4 ? { 'if-none-match': etag } : { 'if-modified-since': date };
					return ask(path, { ...accepted, ...conditions });
				})
			);
			for (const [i, answer] of after.entries()) {
				expect([shown[i], answer.status]).toEqual([shown[i], 200]);
				expect(answer.headers.etag).not.toBe(before[i]!.headers.etag);
			}
		}
	});

	test('reaches whoever is signed in, and their answers stay theirs', async () => {
		for (const path of ['/api/v1/scores.csv?country=BRA', '/countries/BRA']) {
			const anybody = await ask(path, { 'accept-encoding': 'br' });
			const mine = await ask(path, { 'accept-encoding': 'br', cookie });
			expect(anybody.headers['cache-control']).toBe('public, no-cache');
			expect(mine.headers['cache-control']).toMatch(/^private/);
			expect(mine.headers['content-encoding']).toBe('br');
		}
		const page = decoded(await ask('/countries/BRA', { 'accept-encoding': 'br', cookie }));
		expect(page.toString()).toContain('Sign out');
		expect((await ask('/countries/BRA')).body.toString()).not.toContain('Sign out');
	});
});

describe('faults', () => {
	test.each([
		['/api/v1/scores.csv?colour=red', 400],
		['/api/v1/nothing.json', 404],
		['/heatmap.csv?by=colour', 400],
		['/countries/XXX.json', 404]
	])('%s is %i in the one shape, each time, and stays with nobody', async (path, status) => {
		for (const headers of [{}, { 'if-none-match': '*' }, {}]) {
			const answer = await ask(path, headers);
			expect(answer.status).toBe(status);
			expect(answer.headers['cache-control']).toBe('no-store');
			expect(answer.headers.etag).toBeUndefined();
			expect(JSON.parse(answer.body.toString())).toMatchObject({ error: { status } });
		}
	});

	test('who takes no coding at all is told so', async () => {
		for (let i = 0; i < 2; i++) {
			const answer = await ask('/heatmap.csv', { 'accept-encoding': 'identity;q=0, *;q=0' });
			expect(answer.status).toBe(406);
		}
	});
});

test('a page that is first asked for by HEAD is whole for those who come after', async () => {
	const head = await ask('/chapters/VI', {}, 'HEAD');
	const page = await ask('/chapters/VI');
	expect(head.headers['content-length']).toBe(String(page.body.length));
	expect(page.body.toString()).toContain('</html>');
});

test('pages name the files beside them', async () => {
	const { headers } = await ask('/countries/BRA?round=2024');
	expect(headers.link).toContain(
		'</countries/BRA.csv?round=2024>; rel="alternate"; type="text/csv"'
	);
});

test('a session that has ended is told so, whatever is prepared', async () => {
	await ask('/countries/BRA');
	const { headers, status } = await ask('/countries/BRA', { cookie: 'session=gone' });
	expect(status).toBe(200);
	expect(headers['set-cookie']?.[0]).toMatch(/^session=;/);
});
