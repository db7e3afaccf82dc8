import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './server.ts';

// `npm start` and the command line on real files, as an administrator meets them.

let folder: string;
let servers: RunningServer[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-start-'));
});
afterEach(async () => {
	await Promise.all(servers.map((server) => server.stop()));
	servers = [];
	rmSync(folder, { recursive: true, force: true });
});

const database = () => join(folder, 'scores.sqlite');
async function start() {
	const server = await startServer('start', { DATABASE_PATH: database() });
	servers.push(server);
	return server;
}

function run(script: string, args: string[], environment: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/cli/${script}.ts`, ...args],
		{
			encoding: 'utf8',
			env: { ...process.env, DATABASE_PATH: database(), PORT: '1', ...environment }
		}
	);
	return { status, stdout, stderr };
}

const form = (fields: Record<string, string>) => ({
	method: 'POST',
	body: new URLSearchParams(fields),
	redirect: 'manual' as const,
	headers: { accept: 'text/html' }
});

describe('the first start', () => {
	test('prints a set-up link, makes the first administrator with it, and works from there', async () => {
		const server = await start();
		const link = /http:\S+\/setup\?token=\S+/.exec(server.output())?.[0] ?? '';
		expect(await (await fetch(link)).text()).toContain('You are making the first account.');

		const account = { email: 'Ada@example.org', name: 'Ada', password: 'a long password' };
		const made = await fetch(link, form(account));
		expect([made.status, made.headers.get('location')]).toEqual([303, '/score']);
		expect(made.headers.getSetCookie()[0]).toMatch(/^session=[\w-]{40,}; .*HttpOnly/i);
		expect((await fetch(link)).status).toBe(404);

		expect(await (await fetch(server.origin)).text()).toContain('No round has been published yet.');
		expect(
			run('mimc', ['round', 'add', '2026', '--as-of', '2026-01-01', '--title', 'First'])
		).toEqual({
			status: 0,
			stdout: '',
			stderr: 'Round 2026: draft, not public.\n'
		});
		expect(await (await fetch(`${server.origin}/api/v1/rounds.csv`)).text()).toBe(
			'round,title,as_of,status,edition\r\n'
		);
		run('mimc', ['round', 'open', '2026']);
		run('mimc', ['round', 'publish', '2026']);
		expect(await (await fetch(`${server.origin}/api/v1/rounds.csv`)).text()).toBe(
			'round,title,as_of,status,edition\r\n2026,First,2026-01-01,open,mimc-analytic-1\r\n'
		);
	});

	test('an invited analyst answers through the interface, and the answer outlasts the server', async () => {
		const first = await start();
		run('mimc', ['round', 'add', '2026', '--as-of', '2026-01-01', '--title', 'First']);
		run('mimc', ['round', 'open', '2026']);
		run('mimc', ['round', 'publish', '2026']);
		const invited = run('mimc', ['user', 'add', 'bo@example.org', '--role', 'analyst'], {
			ORIGIN: first.origin
		});
		const password = 'correct horse battery';
		expect((await fetch(invited.stdout.trim(), form({ password }))).status).toBe(303);

		const signedIn = await fetch(`${first.origin}/login`, {
			...form({ email: 'bo@example.org', password }),
			headers: { accept: '*/*' }
		});
		expect(signedIn.status).toBe(303);
		const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
		const url = `/api/v1/rounds/2026/countries/NAM/articles/I.1`;
		const answer = {
			status: 'scored',
			level: 3,
			version: 0,
			evidence: [{ instrument: 'Constitution', provision: 'art. 10' }]
		};
		const put = (body: unknown) =>
			fetch(first.origin + url, {
				method: 'PUT',
				headers: { cookie, 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
		expect(await (await put(answer)).json()).toMatchObject({ version: 1, score: 75 });
		expect(await (await put(answer)).json()).toMatchObject({
			error: { status: 409, code: 'stale_version', details: { current: { version: 1, level: 3 } } }
		});

		await first.stop();
		servers = [];
		const second = await start();
		expect(second.output()).not.toContain('/setup?token=');
		const again = await fetch(second.origin + url, { headers: { cookie } });
		expect(await again.json()).toMatchObject({ version: 1, level: 3, status: 'scored' });
		const scores = await (await fetch(`${second.origin}/api/v1/scores.csv?article=I.1`)).text();
		expect(scores.split('\r\n')[1]).toMatch(
			/^mimc-analytic-1,,2026,2026-01-01,NAM,Namibia,I\.1,I,scored,3,75,,,single,1,1,,\d{4}-/
		);
	});
});

describe('a start that is refused says why, changes nothing and shows no stack trace', () => {
	const refused: [what: string, script: string[], prepare: () => void, says: RegExp][] = [
		[
			'a text file',
			['start'],
			() => writeFileSync(database(), 'notes'),
			/is not a SQLite database.*restore a backup/
		],
		['an empty file', ['start'], () => writeFileSync(database(), ''), /is not a SQLite database/],
		[
			'a lost database whose log is still there',
			['start'],
			() => writeFileSync(`${database()}-wal`, 'log'),
			/write-ahead log .* nothing new is made over it/
		]
	];
	test.each(refused)('%s', (_what, script, prepare, says) => {
		prepare();
		const before = contents();
		const { status, stdout, stderr } = run('serve', script);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(says);
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(contents()).toEqual(before);
	});

	test.each([
		[
			'a folder that does not exist',
			{ DATABASE_PATH: '/nowhere/at/all.sqlite' },
			/folder of DATABASE_PATH does not exist/
		],
		[
			'a port that is none',
			{ PORT: '80800' },
			/PORT must be a number from 1 to 65535; found "80800"/
		],
		['an origin with a path', { ORIGIN: 'http://localhost/app' }, /ORIGIN must be like https:/]
	])('%s', (_what, environment, says) => {
		const { status, stderr } = run('serve', ['start'], environment);
		expect(status).toBe(1);
		expect(stderr).toMatch(says);
		expect(contents()).toEqual({});
	});

	test('a demonstration is never served as findings, nor findings as a demonstration', async () => {
		await (await start()).stop();
		servers = [];
		const before = contents()['scores.sqlite'];
		const { status, stderr } = run('serve', ['demo']);
		expect(status).toBe(1);
		expect(stderr).toMatch(
			/is a database of kind "production", not "demo".*run `npm start` for this file/
		);
		expect(contents()['scores.sqlite']).toBe(before);
	});

	test('a port that is taken', async () => {
		const server = await start();
		const { status, stderr } = run('serve', ['start'], { PORT: new URL(server.origin).port });
		expect(status).toBe(1);
		expect(stderr).toMatch(/Cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)/);
		expect(stderr).not.toMatch(/\n\s+at /);
	});
});

/** Every file of the folder with its bytes. */
function contents(): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')])
	);
}
