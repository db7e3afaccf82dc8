import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from './content-encoding.ts';
import type { DataVersion } from './db/data-version.ts';
import type { PublicFile } from './public-file.ts';

/** A file of an address with its bytes, as long as the data are what they were. */
export interface PreparedFile {
	key: string;
	/** as it was last made: another object each time */
	file: Omit<PublicFile, 'pieces' | 'free'>;
	/** SHA-256 of the content, cut to 128 bits, base64url */
	hash: string;
	/** of the data that it was made of, or last found to be the same under */
	version: string;
	/** the first whole second, in milliseconds, in which nobody was given another content of this address */
	modified: number;
	bytes: Buffer;
	/** the compressed forms that were asked for */
	compressed: Map<Coding, Promise<Buffer>>;
	/** those of them that are there */
	ready: Map<Coding, Buffer>;
	/** of all forms together */
	size: number;
}

/** All files of a round in all codings are some 30 MB, the pages of the most read countries as much again. */
export const mostBytes = 96 * 1024 * 1024;
/** what an entry takes beside its bytes, so that a million tiny files are bounded, too */
const overhead = 2048;

const compressors: Record<Exclude<Coding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
	// in the thread pool; quality 5 is three times as quick as 9 and 4 % larger on our tables
	br: (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 5,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	gzip: (bytes) => promisify(gzip)(bytes, { level: 6 })
};

export type PreparedFiles = ReturnType<typeof preparedFiles>;

/** A store of prepared files by key; those that nobody asked for longest go when there are too many bytes. */
export function preparedFiles(limit = mostBytes) {
	const kept = new Map<string, PreparedFile>();
	let bytes = 0;
	/** the one at the end of `kept`, which has not to be moved there */
	let newest: PreparedFile | null = null;

	function account(prepared: PreparedFile, size: number) {
		prepared.size += size;
		bytes += size;
		for (const [key, oldest] of kept) {
			if (bytes <= limit) return;
			kept.delete(key);
			bytes -= oldest.size;
		}
	}

	return {
		/** The file of a key where it is made of the present data. */
		current(key: string, { text }: DataVersion): PreparedFile | null {
			const found = kept.get(key);
			if (found?.version !== text) return null;
			if (found !== newest) {
				kept.delete(key);
				kept.set(key, found);
				newest = found;
			}
			return found;
		},

		/** Reads a file into bytes and keeps them; the same content as before keeps its date and compressed forms. */
		async put(key: string, { text, since }: DataVersion, file: PublicFile): Promise<PreparedFile> {
			const { type, download, headers, long } = file;
			const described = { type, download, headers, long };
			const { content, hash } = await read(file);
			const before = kept.get(key);
			if (before?.hash === hash) {
				before.version = text;
				before.file = described;
				return before;
			}
			if (before) {
				kept.delete(key);
				bytes -= before.size;
			}
			const prepared: PreparedFile = {
				key,
				file: described,
				hash,
				version: text,
				modified: (Math.floor(since / 1000) + 1) * 1000,
				bytes: content,
				compressed: new Map(),
				ready: new Map([['identity', content]]),
				size: 0
			};
			kept.set(key, prepared);
			newest = prepared;
			account(prepared, content.length + overhead);
			return prepared;
		},

		/** The bytes in a coding; compressed once, for everybody who asks meanwhile. */
		encoded(prepared: PreparedFile, coding: Coding): Buffer | Promise<Buffer> {
			if (coding === 'identity') return prepared.bytes;
			const found = prepared.compressed.get(coding);
			if (found) return found;
			const compressing = compressors[coding](prepared.bytes);
			prepared.compressed.set(coding, compressing);
			const done = (compressed: Buffer) => {
				prepared.ready.set(coding, compressed);
				if (kept.get(prepared.key) === prepared) account(prepared, compressed.length);
			};
			compressing.then(done, () => prepared.compressed.delete(coding));
			return compressing;
		},

		get bytes() {
			return bytes;
		}
	};
}

/** One piece in each turn of the event loop, so that others are answered in between. */
async function read({ pieces, free }: PublicFile) {
	const parts: Buffer[] = [];
	const hash = createHash('sha256');
	try {
		for await (const piece of pieces) {
			const part = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece);
			hash.update(part);
			parts.push(part);
			if (parts.length > 1) await nextTurn();
		}
	} finally {
		free();
	}
	const [only] = parts;
	const content = parts.length === 1 && only ? only : Buffer.concat(parts);
	return { content, hash: hash.digest().subarray(0, 16).toString('base64url') };
}
