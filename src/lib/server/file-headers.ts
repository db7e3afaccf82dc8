import { linksOf } from './file-links.ts';
import { type Download, type PublicFile, datedName } from './public-file.ts';

interface Asked {
	url: URL;
	locals: { user: object | null; now: Date };
}

/** The headers of a public file, whichever coding it has; coding, length and date are added where they are known. */
export function fileHeaders(
	{ url, locals: { user, now } }: Asked,
	file: Pick<PublicFile, 'type' | 'download' | 'headers'>,
	etag: string
): Headers {
	return new Headers({
		'content-type': file.type,
		etag,
		// may be kept, and is asked for each time: an answer that was saved shows at once
		'cache-control': user ? 'private, no-cache' : 'public, no-cache',
		vary: 'Accept-Encoding, Cookie',
		...(file.download ? downloadHeaders(url, file.download, now) : {}),
		...file.headers
	});
}

/** What a 304 has to repeat (RFC 9110, 15.4.5), and what lets scripts of other sites read it. */
const repeated = ['cache-control', 'etag', 'vary', 'access-control-allow-origin'];

export function notModified(headers: Headers): Response {
	for (const name of [...headers.keys()]) if (!repeated.includes(name)) headers.delete(name);
	return new Response(null, { status: 304, headers });
}

function downloadHeaders(url: URL, download: Download, now: Date): Record<string, string> {
	const shown = download.isAttachment ? 'attachment' : 'inline';
	return {
		'content-disposition': `${shown}; filename="${datedName(download, now)}"`,
		link: linksOf(url),
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'Content-Disposition, ETag, Link'
	};
}
