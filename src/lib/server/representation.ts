import { randomUUID } from 'node:crypto';
import { isNotModified } from './conditional-request.ts';
import type { Coding } from './content-encoding.ts';
import { type DataVersion, dataVersion } from './db/data-version.ts';
import type { Db } from './db/open.ts';
import { errorResponse } from './error-response.ts';
import { fileHeaders, notModified } from './file-headers.ts';
import { chosenOf, codingFor, contentHeaders } from './prepared-answer.ts';
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
 * last commit, so no answer is stale. `variant` tells apart what differs under one address for another reason.
 */
export async function publicFile(
	asked: FileRequest,
	make: MakeFile,
	variant = ''
): Promise<Response> {
	const { db, user } = asked.locals;
	const key = keyOf(asked.url, user !== null, variant);
	const version = dataVersion(db);
	const store = storeOf(db);
	const found = store.prepared.current(key, version) ?? (await made(store, key, version, make));
	if (found instanceof Response) return found.clone();
	if ('hash' in found) return preparedResponse(asked, store.prepared, found);
	return streamedResponse(asked, found, `W/"${instance}-${version.text}"`);
}

/** The same file whoever wrote its parameters in whichever order; drafts are in it only for those who are signed in. */
function keyOf({ pathname, searchParams }: URL, signedIn: boolean, variant: string): string {
	const query = new URLSearchParams(searchParams);
	query.sort();
	return `${signedIn ? 'all' : 'public'} ${variant} ${pathname}?${query}`;
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

/** Answers that stand in the store, for whoever gives them once more. */
const behind = new WeakMap<Response, { prepared: PreparedFile; store: PreparedFiles }>();

/** The prepared file behind an answer, if it is one of those. */
export function preparedBehind(response: Response) {
	return behind.get(response);
}

async function preparedResponse(
	asked: FileRequest,
	store: PreparedFiles,
	prepared: PreparedFile
): Promise<Response> {
	const chosen = chosenOf(prepared, askedOf(asked));
	if (!chosen) return notAcceptable();
	const { coding, etag } = chosen;
	const headers = fileHeaders(asked, prepared.file, etag);
	const response = chosen.isNotModified
		? notModified(headers)
		: wholeResponse(asked, headers, prepared, coding, await store.encoded(prepared, coding));
	behind.set(response, { prepared, store });
	return response;
}

function wholeResponse(
	asked: FileRequest,
	headers: Headers,
	prepared: PreparedFile,
	coding: Coding,
	body: Buffer
): Response {
	for (const [name, value] of contentHeaders(prepared, coding, body, Date.now()))
		headers.set(name, value);
	return new Response(isHead(asked) ? null : new Uint8Array(body), { headers });
}

function streamedResponse(asked: FileRequest, file: PublicFile, etag: string): Response {
	const conditions = askedOf(asked);
	const coding = codingFor(file.type, conditions);
	const isKnown = isNotModified(conditions, { etag, modified: null });
	const headers = fileHeaders(asked, file, etag);
	if (coding && !isKnown && coding !== 'identity') headers.set('content-encoding', coding);
	if (coding && !isKnown && !isHead(asked))
		return new Response(streamedFile(file, coding), { headers });
	file.free();
	if (!coding) return notAcceptable();
	return isKnown ? notModified(headers) : new Response(null, { headers });
}

function askedOf({ request: { headers } }: FileRequest) {
	return {
		acceptEncoding: headers.get('accept-encoding'),
		ifNoneMatch: headers.get('if-none-match'),
		ifModifiedSince: headers.get('if-modified-since')
	};
}

function isHead({ request }: FileRequest): boolean {
	return request.method === 'HEAD';
}

function notAcceptable(): Response {
	const message = 'Accept-Encoding refuses everything that there is: br, gzip and identity.';
	return errorResponse(406, 'not_acceptable', message, null, { vary: 'Accept-Encoding' });
}
