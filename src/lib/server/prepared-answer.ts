import { type Conditions, isNotModified } from './conditional-request.ts';
import { type Coding, chosenCoding, isCompressible, smallBytes } from './content-encoding.ts';
import type { PreparedFile } from './prepared-files.ts';

export interface Asked extends Conditions {
	acceptEncoding: string | null;
}

/** What a client is given of a prepared file. */
export interface Chosen {
	coding: Coding;
	etag: string;
	/** it has this already */
	isNotModified: boolean;
}

const suffixes: Record<Coding, string> = { br: '-br', gzip: '-gz', identity: '' };

/** The coding, its tag, and whether the client has it already; null where it takes none of the codings. */
export function chosenOf(prepared: PreparedFile, asked: Asked): Chosen | null {
	const { file, hash, modified, bytes } = prepared;
	const coding = codingFor(file.type, asked, bytes.length < smallBytes);
	if (!coding) return null;
	const etag = `"${hash}${suffixes[coding]}"`;
	return { coding, etag, isNotModified: isNotModified(asked, { etag, modified }) };
}

export function codingFor(type: string, { acceptEncoding }: Asked, isSmall = false): Coding | null {
	return isCompressible(type) ? chosenCoding(acceptEncoding, isSmall) : 'identity';
}

/** The headers that a whole answer has beside those of a 304. */
export function contentHeaders(
	{ modified }: PreparedFile,
	coding: Coding,
	{ length }: Buffer,
	now: number
): [string, string][] {
	return [
		['content-length', String(length)],
		// never later than the answer itself (RFC 9110, 8.8.2.1)
		['last-modified', new Date(Math.min(modified, now)).toUTCString()],
		...(coding === 'identity' ? [] : ([['content-encoding', coding]] as [string, string][]))
	];
}
