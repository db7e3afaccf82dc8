import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookies, Handle, RequestEvent } from '@sveltejs/kit';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { appDatabase } from '#lib/server/app-database.ts';
import { closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { addAccount } from '#lib/server/new-account.ts';
import { startSession } from '#lib/server/sessions.ts';
import { handle, handleError } from './hooks.server.ts';

// the framework's own runs inside its server only; this one, like it, lets each handle wrap those after it
vi.mock('@sveltejs/kit/hooks', () => ({
	sequence:
		(...handles: Handle[]): Handle =>
		({ event, resolve }) =>
			handles.reduceRight<(given: RequestEvent) => ReturnType<Handle>>(
				(next, handle) => (given) => handle({ event: given, resolve: async (e) => next(e) }),
				resolve
			)(event)
}));

const folder = mkdtempSync(join(tmpdir(), 'mimc-hooks-'));

beforeAll(() => {
	const path = join(folder, 'demo.sqlite');
	closeDatabase(openDatabase(path, { kind: 'demo', mode: 'create' }));
	vi.stubEnv('MIMC_KIND', 'demo');
	vi.stubEnv('MIMC_DATABASE', path);
});
afterAll(() => {
	closeDatabase(appDatabase().db);
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
});
afterEach(() => vi.useRealTimers());

interface Sent {
	method?: string;
	headers?: Record<string, string>;
	session?: string;
	/** null: no route lies there */
	route?: string | null;
}

/** The event of a request as the framework gives it, cookies kept in a map. */
function eventOf(path: string, { method = 'GET', headers = {}, session, route = '/x' }: Sent = {}) {
	const url = new URL(path, 'http://127.0.0.1:3000');
	const jar = new Map(session ? [['session', session]] : []);
	const cookies = {
		get: (name: string) => jar.get(name),
		set: (name: string, value: string) => jar.set(name, value),
		delete: (name: string) => jar.delete(name)
	} as unknown as Cookies;
	const request = new Request(url, { method, headers });
	const event = { url, request, cookies, locals: {}, route: { id: route }, isDataRequest: false };
	return { event: event as unknown as RequestEvent, jar };
}

type Answer = (event: RequestEvent) => Response;

async function send(path: string, sent: Sent = {}, answer: Answer = () => new Response('page')) {
	const { event, jar } = eventOf(path, sent);
	const response = await handle({ event, resolve: async (given) => answer(given) });
	return { event, jar, response };
}

async function signedIn(now = new Date()) {
	const { db } = appDatabase();
	const email = `${crypto.randomUUID()}@example.org`;
	const person = { email, name: 'Ana', role: 'analyst', passwordHash: null } as const;
	const user = addAccount(db, person, now);
	return { user, session: (await startSession(db, user.id, now)).id };
}

describe('every request', () => {
	test('gets database, clock and nobody signed in', async () => {
		const { event, response } = await send('/');
		expect(event.locals).toMatchObject({ db: appDatabase().db, kind: 'demo', user: null });
		expect(event.locals.now.getTime()).toBeLessThanOrEqual(Date.now());
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.has('cache-control')).toBe(false);
	});

	test('with the cookie of a session gets its person, and an answer that nobody caches', async () => {
		const { user, session } = await signedIn();
		const { event, response, jar } = await send('/', { session });
		expect(event.locals.user).toEqual(user);
		expect(response.headers.get('cache-control')).toBe('private, no-store');
		expect(jar.get('session')).toBe(session);
	});

	test('with a cookie that is no session loses it', async () => {
		const { event, jar } = await send('/', { session: 'invented' });
		expect(event.locals.user).toBeNull();
		expect(jar.has('session')).toBe(false);
	});

	test('to a page knows where to sign in first, to the interface it does not', async () => {
		const path = async (at: string) =>
			(await send(at)).event.locals as { signInPath?: string | undefined };
		expect((await path('/score?a=1')).signInPath).toBe('/login?next=%2Fscore%3Fa%3D1');
		expect((await path('/api/v1/scores.csv')).signInPath).toBeUndefined();
	});
});

describe('a request from another site', () => {
	const headers = { origin: 'https://evil.example' };

	test('that changes something is refused before anything is read, in the shape of errors', async () => {
		const answer = vi.fn<Answer>(() => new Response('done'));
		const { response, event } = await send('/logout', { method: 'POST', headers }, answer);
		expect(response.status).toBe(403);
		expect((await response.json()).error.code).toBe('cross_site');
		expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
		expect(answer).not.toHaveBeenCalled();
		expect(event.locals.db).toBeUndefined();
	});

	test('that only reads is answered', async () => {
		expect((await send('/', { headers })).response.status).toBe(200);
	});
});

describe('errors of the interface', () => {
	test('have the one shape where no route lies', async () => {
		const { response } = await send('/api/v1/nonsense', { route: null });
		expect(response.status).toBe(404);
		expect((await response.json()).error).toEqual({
			status: 404,
			code: 'not_found',
			message: 'There is nothing at /api/v1/nonsense.',
			details: null
		});
	});

	test('have it where the framework made them, whatever the client says it wants', async () => {
		const sent = { headers: { accept: 'text/html' } };
		const { response } = await send('/heatmap.csv', sent, ({ request }) => {
			expect(request.headers.get('accept')).toBe('application/json');
			return Response.json({ message: 'Sign in first.' }, { status: 401 });
		});
		expect((await response.json()).error.message).toBe('Sign in first.');
	});

	test('of pages stay pages', async () => {
		const page = new Response('<h1>', { status: 404, headers: { 'content-type': 'text/html' } });
		const { response } = await send('/nowhere', { route: null }, () => page);
		expect(await response.text()).toBe('<h1>');
	});
});

describe('handleError', () => {
	test('logs an unexpected error under an id, and shows the id alone', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const error = new Error('secret detail');
		const { event } = eventOf('/setup?token=secret');
		const shown = await handleError({ error, event, status: 500, message: 'Internal Error' });
		expect(shown).toEqual({
			message: 'Something went wrong on our side.',
			id: expect.stringMatching(/^[\da-f-]{36}$/)
		});
		expect(log).toHaveBeenCalledExactlyOnceWith(`${shown?.id} GET /setup`, error);
		log.mockRestore();
	});

	test('says nothing special about a page that is not there', async () => {
		const { event } = eventOf('/nowhere');
		const given = { error: new Error('x'), event, status: 404, message: 'Not Found' };
		expect(await handleError(given)).toEqual({ message: 'Not Found' });
	});
});
