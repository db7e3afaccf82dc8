import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { withoutAccents } from '#lib/domain/fold-text.ts';
import type { FileType } from '#lib/domain/stored-file.ts';
import { isNamed } from './conditional-request.ts';
import type { FileRow } from './db/files.ts';

/** Never a type that a browser would run: HTML of others is not ours to show. */
const servedAs: Record<FileType, string> = {
	'application/pdf': 'application/pdf',
	'text/html': 'application/octet-stream',
	'text/plain': 'text/plain; charset=utf-8'
};
const oneYear = 365 * 24 * 60 * 60;

/**
 * An uploaded file as a download, or null when its bytes are not there. The hash is its name for caches: what is public
 * never changes under it, what is not must be asked for each time.
 */
export async function fileResponse(
	path: string,
	file: FileRow,
	isPublic: boolean,
	request: Pick<Request, 'method' | 'headers'>
): Promise<Response | null> {
	const handle = await openIfThere(path);
	if (!handle) return null;
	const etag = `"${file.sha256}"`;
	const headers = new Headers({
		etag,
		'cache-control': isPublic ? `public, max-age=${oneYear}, immutable` : 'private, no-cache'
	});
	const ifNoneMatch = request.headers.get('if-none-match');
	if (ifNoneMatch !== null && isNamed(ifNoneMatch, etag)) {
		await handle.close();
		return new Response(null, { status: 304, headers });
	}
	headers.set('content-type', servedAs[file.type]);
	headers.set('content-length', String((await handle.stat()).size));
	headers.set('content-disposition', attachment(file.name));
	headers.set('content-security-policy', "default-src 'none'; sandbox");
	headers.set('x-content-type-options', 'nosniff');
	headers.set('cross-origin-resource-policy', 'same-origin');
	if (request.method === 'HEAD') {
		await handle.close();
		return new Response(null, { headers });
	}
	const bytes = Readable.toWeb(handle.createReadStream());
	return new Response(bytes as ReadableStream<Uint8Array>, { headers });
}

/** The name in both forms (RFC 6266): ASCII for old programs, UTF-8 as RFC 5987 writes it. */
export function attachment(name: string): string {
	const plain = withoutAccents(name).replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const exact = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

async function openIfThere(path: string): Promise<FileHandle | null> {
	try {
		return await open(path, 'r');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
