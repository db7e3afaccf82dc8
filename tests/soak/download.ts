import { once } from 'node:events';
import { type IncomingMessage, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';

export interface Downloaded {
	lines: number;
	/** as they came over the wire */
	bytes: number;
	seconds: number;
}

/** Asks for a file and gives the answer before its body is read. */
export async function ask(url: string, headers: Record<string, string> = {}) {
	const request = get(url, { agent: false, headers });
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} for ${url}`);
	return answer;
}

/** Reads a file to its end and keeps nothing of it. */
export async function download(url: string, { gzip = false } = {}): Promise<Downloaded> {
	const started = performance.now();
	const answer = await ask(url, gzip ? { 'accept-encoding': 'gzip' } : {});
	if (gzip && answer.headers['content-encoding'] !== 'gzip') throw new Error('not compressed');
	let bytes = 0;
	answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
	let lines = 0;
	const newline = 10;
	for await (const chunk of gzip ? answer.pipe(createGunzip()) : answer)
		for (let at = -1; (at = (chunk as Buffer).indexOf(newline, at + 1)) >= 0;) lines += 1;
	return { lines, bytes, seconds: (performance.now() - started) / 1000 };
}

/** Reads at most so many bytes, `each` at a time with a pause between, and leaves the rest where it is. */
export async function readSlowly(
	answer: IncomingMessage,
	{ bytes, each, milliseconds }: { bytes: number; each: number; milliseconds: number }
) {
	let taken = 0;
	let since = 0;
	for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
		taken += (chunk as Buffer).length;
		since += (chunk as Buffer).length;
		if (taken >= bytes) return;
		if (since < each) continue;
		since = 0;
		await pause(milliseconds);
	}
}
