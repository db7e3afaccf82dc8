import type { Coding } from './content-encoding.ts';
import { linksOf } from './file-links.ts';
import { type PublicFile, datedName } from './public-file.ts';

interface Asked {
	url: URL;
	locals: { user: object | null; now: Date };
}

/** The headers of a public file in one coding; the length and the date of its content are added where they are known. */
export function fileHeaders(
	{ url, locals: { user, now } }: Asked,
	file: Pick<PublicFile, 'name' | 'ending' | 'type' | 'isDownload'>,
	{ etag, coding }: { etag: string; coding: Coding }
): Headers {
	const headers = new Headers({
		'content-type': file.type,
		'content-disposition': `${file.isDownload ? 'attachment' : 'inline'}; filename="${datedName(file, now)}"`,
		etag,
		// may be kept, and is asked for each time: an answer that was saved shows at once
		'cache-control': user ? 'private, no-cache' : 'public, no-cache',
		vary: 'Accept-Encoding, Cookie',
		link: linksOf(url),
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'Content-Disposition, ETag, Link'
	});
	if (coding !== 'identity') headers.set('content-encoding', coding);
	return headers;
}
