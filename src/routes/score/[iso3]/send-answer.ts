import type { AnswerContent } from '#lib/domain/answer.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';

/** How an attempt to save ended. */
export type Sent =
	| { end: 'stored'; answer: StoredAnswer }
	| { end: 'conflict'; current: StoredAnswer }
	| { end: 'signed_out' }
	| { end: 'refused'; reasons: string[] }
	| { end: 'unreachable' };

export type Send = (answer: AnswerContent, version: number) => Promise<Sent>;

/** Saves through the public interface: the page has no other way than any script has. */
export function sendTo(url: string, fetcher: typeof fetch = fetch): Send {
	return async (answer, version) => {
		const body = JSON.stringify({ ...answer, version });
		const headers = { 'content-type': 'application/json', accept: 'application/json' };
		// `keepalive` lets a save end that began while the page was left; browsers refuse it above 64 KiB
		const keepalive = new TextEncoder().encode(body).length < 60_000;
		const response = await fetcher(url, { method: 'PUT', headers, body, keepalive }).catch(
			() => null
		);
		if (!response || response.status >= 500) return { end: 'unreachable' };
		const json: unknown = await response.json().catch(() => null);
		// something between here and the server may answer in its place, such as the sign-in page of a network
		if (response.ok)
			return isStoredAnswer(json) ? { end: 'stored', answer: json } : { end: 'unreachable' };
		const { details, message } = errorOf(json);
		if (response.status === 401) return { end: 'signed_out' };
		if (response.status === 409 && details.current)
			return { end: 'conflict', current: details.current };
		const reasons = details.issues?.map((issue) => issue.message);
		return { end: 'refused', reasons: reasons ?? [message || `HTTP ${response.status}`] };
	};
}

function isStoredAnswer(json: unknown): json is StoredAnswer {
	return typeof json === 'object' && json !== null && 'version' in json && 'article' in json;
}

interface ErrorDetails {
	current?: StoredAnswer;
	issues?: { message: string }[];
}

/** Reads the one shape of errors (`{"error":{…}}`). */
function errorOf(json: unknown): { message: string; details: ErrorDetails } {
	const { error } = (json ?? {}) as { error?: { message: string; details: ErrorDetails | null } };
	return { message: error?.message ?? '', details: error?.details ?? {} };
}
