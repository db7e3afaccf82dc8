import { changeRefusal } from '#lib/server/country-law.ts';
import { errorResponse } from '#lib/server/error-response.ts';
import { requireRole } from '#lib/server/guards.ts';
import { readUpload } from '#lib/server/read-upload.ts';
import { storeFile } from '#lib/server/stored-files.ts';
import type { RequestHandler } from './$types';

/** Stores one uploaded file, the copy of a source that a pinpoint then names by its SHA-256. */
export const POST: RequestHandler = async ({ locals, params: { iso3 }, request }) => {
	const user = requireRole(locals, 'analyst');
	const refusal = changeRefusal(locals.db, { iso3, user });
	if (refusal !== null) return errorResponse(403, 'forbidden', refusal);
	const upload = await readUpload(request);
	if (!upload.ok) return errorResponse(upload.status, upload.code, upload.message);
	const stored = await storeFile(locals.db, upload.file, user.id, locals.now);
	if (!stored.ok)
		return errorResponse(stored.why === 'too_large' ? 413 : 400, stored.why, stored.message);
	const { sha256, name, type, bytes } = stored.file;
	const headers = { 'cache-control': 'no-store' };
	return Response.json({ sha256, name, type, bytes }, { headers });
};
