import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

// The least that Node can do: a prepared buffer, or 304 for its tag. Its text comes on standard input; it prints its port.

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part);
const body = gzipSync(Buffer.concat(parts));
const etag = '"bare"';

const server = createServer((request, response) => {
	if (request.headers['if-none-match'] === etag) {
		response.writeHead(304, { etag });
		response.end();
		return;
	}
	response.writeHead(200, {
		'content-type': 'text/csv; charset=utf-8',
		'content-encoding': 'gzip',
		'content-length': body.length,
		etag
	});
	response.end(body);
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
