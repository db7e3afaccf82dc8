import { Readable, pipeline } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { type Coding, chosenCoding, isCompressible, smallBytes } from './content-encoding.ts';

type Bytes = Uint8Array<ArrayBuffer>;

// quick ones: it is done anew for every answer
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 4 };
const level = 4;

/**
 * Compresses an answer that nobody prepared (pages of people who are signed in, pictures, data of the framework), in the
 * thread pool. What is still being written is passed on as it comes, piece by piece.
 */
export async function compressedResponse(
	request: Pick<Request, 'headers'>,
	response: Response
): Promise<Response> {
	const { body, headers, status } = response;
	const type = headers.get('content-type') ?? '';
	if (!body || headers.has('content-encoding') || !isCompressible(type)) return response;
	// the coding was chosen already, by who made it
	if (headers.get('vary')?.toLowerCase().includes('accept-encoding')) return response;
	headers.append('vary', 'Accept-Encoding');
	const coding = chosenCoding(request.headers.get('accept-encoding'), false);
	if (coding === null || coding === 'identity') return response;
	const reader = body.getReader() as ReadableStreamDefaultReader<Bytes>;
	const first = await reader.read();
	const next = reader.read();
	const isWhole = await Promise.race([next.then(({ done }) => done), nextTurn(false)]);
	if (!isWhole) {
		const stream = streamed(first.value, next, reader, coding);
		return new Response(stream, { status, headers: codedHeaders(headers, coding) });
	}
	const bytes = first.value ?? new Uint8Array();
	if (bytes.length < smallBytes) return new Response(bytes, { status, headers });
	const coded = codedHeaders(headers, coding);
	const packed = await packers[coding](bytes);
	coded.set('content-length', String(packed.length));
	return new Response(new Uint8Array(packed), { status, headers: coded });
}

const packers: Record<Exclude<Coding, 'identity'>, (bytes: Bytes) => Promise<Buffer>> = {
	br: (bytes) => promisify(brotliCompress)(bytes, { params: brotli }),
	gzip: (bytes) => promisify(gzip)(bytes, { level })
};

function codedHeaders(headers: Headers, coding: Coding): Headers {
	headers.set('content-encoding', coding);
	headers.delete('content-length');
	const etag = headers.get('etag');
	// the bytes are others than those that the tag was made for
	if (etag?.startsWith('"')) headers.set('etag', `W/${etag}`);
	return headers;
}

function streamed(
	first: Bytes | undefined,
	next: Promise<ReadableStreamReadResult<Bytes>>,
	reader: ReadableStreamDefaultReader<Bytes>,
	coding: Exclude<Coding, 'identity'>
): ReadableStream<Bytes> {
	async function* pieces() {
		try {
			if (first) yield first;
			for (let piece = await next; !piece.done; piece = await reader.read()) yield piece.value;
		} finally {
			await reader.cancel();
		}
	}
	// each piece is flushed: whoever wrote it wants it to be seen
	const packer =
		coding === 'gzip'
			? createGzip({ level, flush: constants.Z_SYNC_FLUSH })
			: createBrotliCompress({ params: brotli, flush: constants.BROTLI_OPERATION_FLUSH });
	pipeline(Readable.from(pieces(), { objectMode: false }), packer, () => {});
	return Readable.toWeb(packer) as ReadableStream<Bytes>;
}
