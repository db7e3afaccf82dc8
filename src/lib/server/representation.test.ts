import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerOf, save, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { longFile } from '../../../tests/fixtures/long-file.ts';
import * as sessionTable from './db/sessions.ts';
import type { Db } from './db/open.ts';
import { heatmapFile } from './heatmap-file.ts';
import type { PublicFile } from './public-file.ts';
import { type MakeFile, publicFile } from './representation.ts';
import { type FileFormat, publicTableFile } from './table-response.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});

interface Asking {
	method?: string;
	headers?: Record<string, string>;
	user?: object | null;
	now?: Date;
	make?: MakeFile;
}
/** What is answered at an address; the heatmap is the page's, all others are those of `/api/v1`. */
function ask(address: string, { method, headers, user = null, now, make }: Asking = {}) {
	const url = new URL(address, 'http://localhost');
	const [, table = '', ending = ''] = /([^/]*)\.([a-z]+)$/.exec(url.pathname) ?? [];
	const format = ending as FileFormat;
	const viewer = { db, kind: 'production', user } as const;
	const made = () =>
		url.pathname.startsWith('/heatmap')
			? heatmapFile(viewer, format, url.searchParams)
			: publicTableFile(viewer, table, format, url.searchParams);
	const locals = { db, user, now: now ?? new Date('2026-11-23T23:59:59Z') };
	const request = { method: method ?? 'GET', headers: new Headers(headers) };
	return publicFile({ request, url, locals }, make ?? made);
}
const tag = async (address: string, asking?: Asking) =>
	(await ask(address, asking)).headers.get('etag') ?? '';
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

/** Texts of more than a kilobyte, as the scores of the fixture are. */
const scores = '/api/v1/scores.csv';

describe('a public file', () => {
	test('has all headers that a client can use', async () => {
		const answer = await ask(`${scores}?round=2026&bom=1`);
		const body = await bytes(answer);
		expect(Object.fromEntries(answer.headers)).toEqual({
			'access-control-allow-origin': '*',
			'access-control-expose-headers': 'Content-Disposition, ETag, Link',
			'cache-control': 'public, no-cache',
			'content-disposition': 'attachment; filename="mimc-scores_round-2026_2026-11-23.csv"',
			'content-length': String(body.length),
			'content-type': 'text/csv; charset=utf-8',
			etag: expect.stringMatching(/^"[\w-]{22}"$/),
			'last-modified': expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/),
			link: expect.stringContaining('</api/v1/scores.json?round=2026>; rel="alternate"'),
			vary: 'Accept-Encoding, Cookie'
		});
	});

	test('stays with whoever is signed in', async () => {
		const answer = await ask(scores, { user: {} });
		expect(answer.headers.get('cache-control')).toBe('private, no-cache');
	});

	test.each([
		['gzip', '-gz"', gunzipSync],
		['br', '-br"', brotliDecompressSync]
	] as const)(
		'as %s is the same after decoding, under a tag of its own',
		async (coding, end, decode) => {
			const plain = await ask(scores);
			const packed = await ask(scores, { headers: { 'accept-encoding': coding } });
			const body = await bytes(packed);
			expect(packed.headers.get('content-encoding')).toBe(coding);
			expect(packed.headers.get('content-length')).toBe(String(body.length));
			expect(packed.headers.get('etag')).toBe(plain.headers.get('etag')?.replace(/"$/, end));
			expect(decode(body)).toEqual(await bytes(plain));
		}
	);

	test('that is small is not compressed', async () => {
		const answer = await ask('/api/v1/countries.csv', { headers: { 'accept-encoding': 'gzip' } });
		expect(answer.headers.get('content-encoding')).toBeNull();
	});

	test('is 406 for a client that takes no coding at all', async () => {
		const answer = await ask(scores, { headers: { 'accept-encoding': 'identity;q=0' } });
		expect(answer.status).toBe(406);
		expect((await answer.json()).error.code).toBe('not_acceptable');
	});

	test('is the same one in whichever order its parameters stand', async () => {
		const make = vi.fn((): PublicFile | Response => new Response('refused', { status: 400 }));
		expect(await tag(`${scores}?country=BRA&round=2026`)).toBe(
			await tag(`${scores}?round=2026&country=BRA`, { make })
		);
		expect(make).not.toHaveBeenCalled();
	});

	test('takes the day of the request into its name, whenever it was made', async () => {
		await ask(scores, { now: new Date('2026-11-23T23:59:59Z') });
		const make = vi.fn((): PublicFile | Response => new Response('refused', { status: 400 }));
		const later = await ask(scores, { now: new Date('2026-11-24T00:00:00Z'), make });
		expect(later.headers.get('content-disposition')).toContain('_2026-11-24.csv"');
		expect(make).not.toHaveBeenCalled();
	});
});

describe('HEAD', () => {
	test.each(['', 'gzip', 'br'])('has the headers of GET and no body (%s)', async (coding) => {
		const headers = { 'accept-encoding': coding };
		const get = await ask(scores, { headers });
		const head = await ask(scores, { headers, method: 'HEAD' });
		expect(head.body).toBeNull();
		expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
	});
});

describe('304', () => {
	test('has no body, and repeats the headers that it must', async () => {
		const etag = await tag(scores, { headers: { 'accept-encoding': 'br' } });
		const headers = { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` };
		const answer = await ask(scores, { headers });
		expect(answer.status).toBe(304);
		expect(answer.body).toBeNull();
		expect(Object.fromEntries(answer.headers)).toEqual({
			'access-control-allow-origin': '*',
			'cache-control': 'public, no-cache',
			etag,
			vary: 'Accept-Encoding, Cookie'
		});
	});

	test('is not given for the tag of another coding', async () => {
		const etag = await tag(scores);
		const headers = { 'accept-encoding': 'br', 'if-none-match': etag };
		expect((await ask(scores, { headers })).status).toBe(200);
	});

	test('is given by date, but not within the second in which the data changed', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_500 });
		const dateAt = async (now: number) => {
			vi.setSystemTime(now);
			return (await ask(scores)).headers.get('last-modified') ?? '';
		};
		const statusFor = async (date: string) =>
			(await ask(scores, { headers: { 'if-modified-since': date } })).status;
		try {
			save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
			const within = await dateAt(1_800_000_000_900);
			expect(within).toBe(new Date(1_800_000_000_000).toUTCString());
			save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 2 }));
			// the same date was sent with another content
			expect(await dateAt(1_800_000_000_950)).toBe(within);
			expect(await statusFor(within)).toBe(200);
			const after = await dateAt(1_800_000_007_000);
			expect(after).toBe(new Date(1_800_000_001_000).toUTCString());
			expect(await statusFor(within)).toBe(200);
			expect(await statusFor(after)).toBe(304);
			save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 3 }));
			expect(await statusFor(after)).toBe(200);
			// a client that takes its own clock
			expect(await statusFor(new Date(1_800_000_007_000).toUTCString())).toBe(200);
		} finally {
			vi.useRealTimers();
		}
	});
});

describe('a saved answer changes the tag at once', () => {
	test.each(
		['/api/v1/scores', '/api/v1/aggregates', '/api/v1/heatmap', '/heatmap'].flatMap((base) =>
			['csv', 'json'].flatMap((format) =>
				['identity', 'gzip', 'br'].map((coding) => [`${base}.${format}`, coding] as const)
			)
		)
	)('%s as %s', async (address, coding) => {
		const headers = { 'accept-encoding': coding === 'identity' ? '' : `${coding}, identity;q=0` };
		for (const level of [0, 1, 2]) {
			const before = await tag(address, { headers });
			const known = { ...headers, 'if-none-match': before };
			expect((await ask(address, { headers: known })).status).toBe(304);
			save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level }));
			const answer = await ask(address, { headers: known });
			expect(answer.status).toBe(200);
			expect(answer.headers.get('etag')).not.toBe(before);
		}
	});

	test('also while the file is being made for somebody else', async () => {
		const slow: MakeFile = async () => {
			const file = publicTableFile(
				{ db, kind: 'production', user: null },
				'scores',
				'csv',
				new URLSearchParams()
			);
			await Promise.resolve();
			return file;
		};
		const earlier = ask(scores, { make: slow });
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 0 }));
		const later = await ask(scores);
		expect(await later.text()).toContain(',I.1,I,scored,0,0,');
		await earlier;
		expect(await tag(scores)).toBe(later.headers.get('etag'));
	});
});

test('what changes nothing in a file leaves its tag and date: it is made anew, and is the same', async () => {
	const before = await ask(scores);
	sessionTable.add(db, {
		idHash: 'x',
		userId: 'ana',
		createdAt: '2026-01-01',
		expiresAt: '2027-01-01'
	});
	const after = await ask(scores);
	expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
	const status = (await ask(scores, { headers: { 'if-none-match': before.headers.get('etag')! } }))
		.status;
	expect(status).toBe(304);
});

describe('drafts', () => {
	const draft = '/api/v1/scores.csv?round=2027';

	test('stay unseen, however often somebody who is signed in reads them', async () => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '4');
		const seen = await ask(draft, { user: {} });
		expect(seen.status).toBe(200);
		const headers = { 'if-none-match': seen.headers.get('etag') ?? '' };
		expect((await ask(draft, { headers })).status).toBe(400);
		expect((await ask(draft)).headers.get('cache-control')).toBe('no-store');
	});
});

describe('a fault', () => {
	test('keeps its shape for everybody who asked at the same time, and is kept by nobody', async () => {
		const answers = await Promise.all([1, 2].map(() => ask(`${scores}?colour=red`)));
		for (const answer of answers) {
			expect(answer.status).toBe(400);
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('etag')).toBeNull();
			expect((await answer.json()).error.code).toBe('wrong_parameter');
		}
		expect((await ask('/api/v1/nothing.csv')).status).toBe(404);
	});

	test('is never answered with 304', async () => {
		const headers = { 'if-none-match': '*' };
		expect((await ask(`${scores}?colour=red`, { headers })).status).toBe(400);
	});

	test('in making a file is forgotten', async () => {
		const make = () => Promise.reject(new Error('no rows'));
		await expect(ask(scores, { make })).rejects.toThrow('no rows');
		expect((await ask(scores)).status).toBe(200);
	});
});

test('many who ask at once share one file', async () => {
	const file = publicTableFile(
		{ db, kind: 'production', user: null },
		'scores',
		'csv',
		new URLSearchParams()
	);
	const make = vi.fn(() => Promise.resolve(file));
	const answers = await Promise.all(Array.from({ length: 9 }, () => ask(scores, { make })));
	expect(make).toHaveBeenCalledTimes(1);
	expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

describe('a long file', () => {
	test('is streamed to each client by itself, under a weak tag of the data', async () => {
		const files = [longFile({ rows: 1000 }), longFile({ rows: 1000 })];
		const left = [...files];
		const make = () => left.shift()!.file;
		const answers = await Promise.all([ask(scores, { make }), ask(scores, { make })]);
		const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
		expect(first).toBe(second);
		expect(first?.split('\r\n')).toHaveLength(1002);
		const { headers } = answers[0]!;
		expect(headers.get('etag')).toMatch(/^W\/"/);
		expect(headers.get('content-length')).toBeNull();
		expect(headers.get('last-modified')).toBeNull();
		expect(files.every(({ freed }) => freed() > 0)).toBe(true);
	});

	test('is 304 until anything is saved, and frees its rows at once', async () => {
		const { file, freed, read } = longFile();
		const make = () => file;
		const etag = await tag(scores, { make, method: 'HEAD' });
		expect([freed(), read()]).toEqual([1, 0]);
		const headers = { 'if-none-match': etag };
		expect((await ask(scores, { make, headers })).status).toBe(304);
		expect([freed(), read()]).toEqual([2, 0]);
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 0 }));
		expect((await ask(scores, { make, headers, method: 'HEAD' })).status).toBe(200);
	});

	test('is compressed on its way', async () => {
		const { file } = longFile({ rows: 5000 });
		const answer = await ask(scores, { make: () => file, headers: { 'accept-encoding': 'gzip' } });
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		expect(
			gunzipSync(await bytes(answer))
				.toString()
				.split('\r\n')
		).toHaveLength(5002);
	});
});
