import type { RequestEvent } from '@sveltejs/kit';
import type { QuickAnswer } from './before-framework.ts';
import { dataVersion } from './db/data-version.ts';
import type { Db } from './db/open.ts';
import { type Chosen, chosenOf, contentHeaders } from './prepared-answer.ts';
import type { PreparedFile, PreparedFiles } from './prepared-files.ts';
import { preparedBehind } from './representation.ts';
import { sendsSession, sessionCookie } from './session-cookie.ts';

/**
 * The framework takes some 300 µs for a request, most of them for what never differs between two requests for the same
 * prepared bytes. So a complete answer to somebody who is not signed in is noted as it left the last hook, and the same
 * request again is answered from the note before the framework begins. What could make a difference is looked at each time:
 * method, address, session, codings, conditions, the data and the day.
 */
interface Note {
	db: Db;
	store: PreparedFiles;
	key: string;
	/** as it was when the headers were noted: made again, it may have other ones */
	file: PreparedFile['file'];
	/** by status, those of the hooks included; what `prepared-answer.ts` works out is added to them */
	headers: Map<number, string[]>;
	/** the whole of them, by status and tag */
	complete: Map<string, string[]>;
	/** end of the UTC day, which stands in names of files and on pages */
	until: number;
}

/** Addresses as they were written; some kilobytes each. */
const mostNotes = 2000;
const notes = new Map<string, Note>();

const day = 24 * 60 * 60 * 1000;
const workedOut = ['etag', 'content-encoding', 'content-length', 'last-modified'];

/** Notes an answer, where it is one that the same request would be given again. */
export function noteAnswer({ request, locals, platform }: RequestEvent, response: Response) {
	const address = platform?.req.url;
	const found = preparedBehind(response);
	if (!address || !found || locals.user || sendsSession(request)) return;
	if (response.headers.has('set-cookie')) return;
	const { prepared, store } = found;
	const until = (Math.floor(locals.now.getTime() / day) + 1) * day;
	const before = notes.get(address);
	const isSame = before?.file === prepared.file && before.until === until;
	const headers = isSame ? before.headers : new Map<number, string[]>();
	const kept = [...response.headers].filter(([name]) => !workedOut.includes(name));
	headers.set(response.status, kept.flat());
	notes.delete(address);
	notes.set(address, {
		db: locals.db,
		store,
		key: prepared.key,
		file: prepared.file,
		headers,
		complete: new Map(),
		until
	});
	const [oldest] = notes.keys();
	if (notes.size > mostNotes && oldest !== undefined) notes.delete(oldest);
}

export const quickAnswer: QuickAnswer = (request, response) => {
	const { method, url = '', headers: sent } = request;
	const note = notes.get(url);
	if (!note || (method !== 'GET' && method !== 'HEAD')) return false;
	// a body has to be read first, which the framework does
	if (sent['content-length'] ?? sent['transfer-encoding']) return false;
	if (sent.cookie?.includes(`${sessionCookie}=`)) return false;
	const now = Date.now();
	const prepared = note.store.current(note.key, dataVersion(note.db, now));
	if (prepared?.file !== note.file || now >= note.until) return false;
	const chosen = chosenOf(prepared, {
		acceptEncoding: textOf(sent['accept-encoding']),
		ifNoneMatch: textOf(sent['if-none-match']),
		ifModifiedSince: textOf(sent['if-modified-since'])
	});
	const body = chosen && prepared.ready.get(chosen.coding);
	if (!chosen || !body) return false;
	const status = chosen.isNotModified ? 304 : 200;
	const headers = completeHeaders(note, status, chosen, prepared, body, now);
	if (!headers) return false;
	response.writeHead(status, headers);
	response.end(status === 200 && method === 'GET' ? body : undefined);
	return true;
};

/** Null where no answer of this status was noted. */
function completeHeaders(
	{ headers, complete }: Note,
	status: number,
	{ coding, etag }: Chosen,
	prepared: PreparedFile,
	body: Buffer,
	now: number
): string[] | null {
	const name = `${status} ${etag}`;
	const known = complete.get(name);
	if (known) return known;
	const noted = headers.get(status);
	if (!noted) return null;
	const whole = status === 200 ? contentHeaders(prepared, coding, body, now) : [];
	const made = [...noted, 'etag', etag, ...whole.flat()];
	// before, the date is still to change
	if (now >= prepared.modified) complete.set(name, made);
	return made;
}

function textOf(header: string | string[] | undefined): string | null {
	return header === undefined ? null : String(header);
}
