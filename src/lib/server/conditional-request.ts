/** What a client may name of the answer that it has already. */
export interface Validators {
	/** with its quotation marks, and `W/` where it is weak */
	etag: string;
	/** milliseconds, a whole second; null where no date can be trusted */
	modified: number | null;
}

export interface Conditions {
	ifNoneMatch: string | null;
	ifModifiedSince: string | null;
}

/**
 * Whether a GET or HEAD is answered by 304 (RFC 9110, 13.2.2): If-None-Match alone decides where it is there; only
 * without it does If-Modified-Since.
 */
export function isNotModified(request: Conditions, { etag, modified }: Validators): boolean {
	if (request.ifNoneMatch !== null) return isNamed(request.ifNoneMatch, etag);
	if (request.ifModifiedSince === null || modified === null) return false;
	const since = httpDate(request.ifModifiedSince);
	return since !== null && modified <= since;
}

/** Whether If-None-Match names the tag: weakly, in a list, or by `*` (RFC 9110, 13.1.2). */
export function isNamed(ifNoneMatch: string, etag: string): boolean {
	// as nearly all send it
	if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
	const opaque = etag.replace(/^W\//, '');
	return tagsOf(ifNoneMatch).includes(opaque);
}

/** The opaque parts; commas may stand inside of a tag. */
function tagsOf(list: string): string[] {
	return Array.from(list.matchAll(/(?:^|[\s,])(?:W\/)?("[^"]*")/g), ([, tag = '']) => tag);
}

/** Milliseconds of an HTTP date; null for whatever else `Date.parse` would take. */
function httpDate(text: string): number | null {
	if (!/^[A-Z][a-z]{2,8}, .* GMT$/.test(text.trim())) return null;
	const time = Date.parse(text);
	return Number.isNaN(time) ? null : time;
}
