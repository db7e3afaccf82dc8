import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setResponse } from '@sveltejs/kit/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { publicFile } from '#lib/server/representation.ts';
import { type LongFile, longFile } from '../fixtures/long-file.ts';

// A long table behind a real server: connections that break are what only sockets can show.

let db: Db;
let server: Server;
let long: LongFile;
beforeEach(async () => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	server = createServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://localhost');
		const headers = new Headers({ 'accept-encoding': String(request.headers['accept-encoding']) });
		const asked = {
			request: { method: request.method ?? '', headers },
			url,
			locals: { db, user: null, now: new Date() }
		};
		void publicFile(asked, () => long.file).then((answer) => setResponse(response, answer));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
	closeDatabase(db);
});

async function ask(coding: string, method = 'GET'): Promise<IncomingMessage> {
	const { port } = server.address() as AddressInfo;
	const headers = { 'accept-encoding': coding };
	const request = get({ port, host: '127.0.0.1', path: '/long.csv', method, headers });
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	return response;
}
/** How many rows are read when no more are read for a while. */
async function comesToRest() {
	for (let before = -1; before !== long.read(); await pause(400)) before = long.read();
	return long.read();
}
async function freedSoon() {
	for (let waited = 0; waited < 2000 && long.freed() === 0; waited += 20) await pause(20);
	return long.freed() > 0;
}

describe.each(['identity', 'gzip', 'br'])('a long file as %s', (coding) => {
	test('waits for a client that does not read', async () => {
		long = longFile();
		const response = await ask(coding);
		expect(await comesToRest()).toBeLessThan(500_000);
		response.destroy();
	});

	test('frees its rows when the client goes away in the middle', async () => {
		long = longFile();
		const response = await ask(coding);
		await once(response, 'data');
		response.destroy();
		expect(await freedSoon()).toBe(true);
		expect(long.read()).toBeLessThan(1_000_000);
	});

	test('breaks the connection when its rows fail: it never ends as if it were whole', async () => {
		long = longFile({ failsAt: 100_000 });
		const received = async () => {
			for await (const part of await ask(coding)) expect(part.length).toBeGreaterThan(0);
		};
		// before or after the first bytes went out
		await expect(received()).rejects.toThrow(/aborted|socket hang up/);
		expect(await freedSoon()).toBe(true);
	});

	test('is not read for HEAD', async () => {
		long = longFile();
		const response = await ask(coding, 'HEAD');
		response.resume();
		await once(response, 'end');
		expect([long.read(), await freedSoon()]).toEqual([0, true]);
	});
});
