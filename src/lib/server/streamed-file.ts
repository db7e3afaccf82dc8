import { Readable, pipeline } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Coding } from './content-encoding.ts';
import type { PublicFile } from './public-file.ts';

/** Quick ones: a long file is compressed anew for everybody. */
const compressors = {
	br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
	gzip: () => createGzip({ level: 4 })
};

/**
 * A long file as a body: one piece each time that the client has room, and a turn of the event loop between two. However
 * it ends (sent, client gone, a fault in the middle), the rows are freed; a fault breaks the connection, so that half
 * a file never looks like a whole one.
 */
export function streamedFile(file: PublicFile, coding: Coding): ReadableStream<Uint8Array> {
	const source = Readable.from(piecesOf(file), { objectMode: false });
	// also where nothing was read yet, and the generator never began
	source.once('close', file.free);
	if (coding === 'identity') return webStream(source);
	const compressed = compressors[coding]();
	// a fault of either side ends both; the reader of the body is told
	pipeline(source, compressed, () => {});
	return webStream(compressed);
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
	return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

async function* piecesOf({ pieces }: PublicFile): AsyncGenerator<Uint8Array> {
	for await (const piece of pieces) {
		yield typeof piece === 'string' ? Buffer.from(piece) : piece;
		await nextTurn();
	}
}
