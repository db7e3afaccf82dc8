import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

export interface Asked {
	origin: string;
	path: string;
	headers: Record<string, string>;
}

const connections = 16;

/**
 * Milliseconds for a request, one beside the other on 16 connections for a while. The client counts bytes instead of reading
 * HTTP, since the answers are as long as the first one: it must not be what is measured.
 */
export async function millisecondsForRequest(asked: Asked, duration: number): Promise<number> {
	const { length, status } = await firstAnswer(asked);
	if (status !== 200 && status !== 304) throw new Error(`${asked.path} answered ${status}.`);
	const end = performance.now() + duration;
	const start = performance.now();
	const counts = await Promise.all(
		Array.from({ length: connections }, () => countAnswers(asked, length, end))
	);
	return (performance.now() - start) / counts.reduce((sum, count) => sum + count, 0);
}

async function countAnswers(asked: Asked, length: number, end: number): Promise<number> {
	const socket = await opened(asked);
	const text = requestText(asked);
	let bytes = 0;
	let count = 0;
	socket.write(text);
	for await (const part of socket as AsyncIterable<Buffer>) {
		bytes += part.length;
		if (bytes < length) continue;
		if (bytes > length) throw new Error(`${asked.path} answers with another length than before.`);
		bytes = 0;
		count++;
		if (performance.now() >= end) break;
		socket.write(text);
	}
	socket.destroy();
	return count;
}

/** With `Connection: keep-alive` as all others, so read until its length is there. */
async function firstAnswer(asked: Asked): Promise<{ length: number; status: number }> {
	const socket = await opened(asked);
	socket.write(requestText(asked));
	let text = '';
	for await (const part of socket as AsyncIterable<Buffer>) {
		text += part.toString('latin1');
		const head = text.indexOf('\r\n\r\n');
		if (head === -1) continue;
		const body = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
		const length = head + 4 + body;
		if (text.length < length) continue;
		socket.destroy();
		return { length, status: Number(text.slice(9, 12)) };
	}
	throw new Error(`${asked.path} was not answered.`);
}

async function opened({ origin }: Asked): Promise<Socket> {
	const { hostname, port } = new URL(origin);
	const socket = connect(Number(port), hostname);
	socket.setNoDelay(true);
	await once(socket, 'connect');
	return socket;
}

function requestText({ origin, path, headers }: Asked): string {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return `GET ${path} HTTP/1.1\r\nhost: ${new URL(origin).host}\r\n${lines.join('')}\r\n`;
}
