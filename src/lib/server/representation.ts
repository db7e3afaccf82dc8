import { randomUUID } from 'node:crypto';
import { isNotModified } from './conditional-request.ts';
import { type Coding, chosenCoding, isCompressible, smallBytes } from './content-encoding.ts';
import { type DataVersion, dataVersion } from './db/data-version.ts';
import type { Db } from './db/open.ts';
import { errorResponse } from './error-response.ts';
import { fileHeaders } from './file-headers.ts';
import { type PreparedFile, type PreparedFiles, preparedFiles } from './prepared-files.ts';
import type { PublicFile } from './public-file.ts';
import { streamedFile } from './streamed-file.ts';

/** What is known of a request for a public file; a `RequestEvent` is one. */
export interface FileRequest {
	request: Pick<Request, 'method' | 'headers'>;
	url: URL;
	locals: { db: Db; user: object | null; now: Date };
}
/** Makes the file, or says in the one shape of errors why there is none. */
export type MakeFile = () => PublicFile | Response | Promise<PublicFile | Response>;

/** Tags of long files name the data that they are read from: those of another process are others. */
const instance = randomUUID().slice(0, 8);

interface Store {
	prepared: PreparedFiles;
	/** files that are being made, by version and key */
	making: Map<string, Promise<PreparedFile | PublicFile | Response>>;
}
const stores = new WeakMap<Db, Store>();

/**
 * Answers a request for a public file: prepared bytes that are made of the present data, or a stream where it is long;
 * conditional requests, HEAD and content codings by RFC 9110. Nothing is answered from what was prepared before the
 * last commit, so no answer is stale.
 */
export async function publicFile(asked: FileRequest, make: MakeFile): Promise<Response> {
	const { db, user } = asked.locals;
	const key = keyOf(asked.url, user !== null);
	const version = dataVersion(db);
	const store = storeOf(db);
	const found = store.prepared.current(key, version) ?? (await made(store, key, version, make));
	if (found instanceof Response) return found.clone();
	if ('hash' in found) return preparedResponse(asked, store.prepared, found);
	return streamedResponse(asked, found, `W/"${instance}-${version.text}"`);
}

/** The same file whoever wrote its parameters in whichever order; drafts are in it only for those who are signed in. */
function keyOf({ pathname, searchParams }: URL, signedIn: boolean): string {
	const query = new URLSearchParams(searchParams);
	query.sort();
	return `${signedIn ? 'all' : 'public'} ${pathname}?${query}`;
}

function storeOf(db: Db): Store {
	const known = stores.get(db);
	if (known) return known;
	const store: Store = { prepared: preparedFiles(), making: new Map() };
	stores.set(db, store);
	return store;
}

async function made(
	store: Store,
	key: string,
	version: DataVersion,
	make: MakeFile
): Promise<PreparedFile | PublicFile | Response> {
	const name = `${version.text} ${key}`;
	const shared = store.making.get(name);
	if (!shared) {
		const making = makeNow(store, key, version, make);
		store.making.set(name, making);
		return making.finally(() => store.making.delete(name));
	}
	const outcome = await shared;
	// rows that are read while they are sent are read by one client
	return isLong(outcome) ? makeNow(store, key, version, make) : outcome;
}

async function makeNow(store: Store, key: string, version: DataVersion, make: MakeFile) {
	const file = await make();
	return file instanceof Response || file.long ? file : store.prepared.put(key, version, file);
}

function isLong(outcome: PreparedFile | PublicFile | Response): outcome is PublicFile {
	return !(outcome instanceof Response) && !('hash' in outcome);
}

const suffixes: Record<Coding, string> = { br: '-br', gzip: '-gz', identity: '' };

async function preparedResponse(
	asked: FileRequest,
	store: PreparedFiles,
	prepared: PreparedFile
): Promise<Response> {
	const { file, hash, modified, bytes } = prepared;
	const coding = codingFor(asked, file.type, bytes.length < smallBytes);
	if (!coding) return notAcceptable();
	const etag = `"${hash}${suffixes[coding]}"`;
	const headers = fileHeaders(asked, file, { etag, coding });
	if (isNotModified(conditionsOf(asked), { etag, modified })) return notModified(headers);
	const body = await store.encoded(prepared, coding);
	headers.set('content-length', String(body.length));
	// never later than the answer itself (RFC 9110, 8.8.2.1)
	headers.set('last-modified', new Date(Math.min(modified, Date.now())).toUTCString());
	return new Response(isHead(asked) ? null : new Uint8Array(body), { headers });
}

function streamedResponse(asked: FileRequest, file: PublicFile, etag: string): Response {
	const coding = codingFor(asked, file.type, false);
	const headers = coding && fileHeaders(asked, file, { etag, coding });
	const isKnown = isNotModified(conditionsOf(asked), { etag, modified: null });
	if (headers && !isKnown && !isHead(asked))
		return new Response(streamedFile(file, coding), { headers });
	file.free();
	if (!headers) return notAcceptable();
	return isKnown ? notModified(headers) : new Response(null, { headers });
}

function codingFor({ request }: FileRequest, type: string, isSmall: boolean): Coding | null {
	const header = request.headers.get('accept-encoding');
	return isCompressible(type) ? chosenCoding(header, isSmall) : 'identity';
}

function conditionsOf({ request: { headers } }: FileRequest) {
	return {
		ifNoneMatch: headers.get('if-none-match'),
		ifModifiedSince: headers.get('if-modified-since')
	};
}

function isHead({ request }: FileRequest): boolean {
	return request.method === 'HEAD';
}

/** What a 304 has to repeat (RFC 9110, 15.4.5), and what lets scripts of other sites read it. */
const repeated = ['cache-control', 'etag', 'vary', 'access-control-allow-origin'];

function notModified(headers: Headers): Response {
	for (const name of [...headers.keys()]) if (!repeated.includes(name)) headers.delete(name);
	return new Response(null, { status: 304, headers });
}

function notAcceptable(): Response {
	const message = 'Accept-Encoding refuses everything that there is: br, gzip and identity.';
	return errorResponse(406, 'not_acceptable', message, null, { vary: 'Accept-Encoding' });
}
