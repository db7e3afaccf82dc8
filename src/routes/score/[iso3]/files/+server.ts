import { error } from '@sveltejs/kit';
import { withQuery } from '#lib/exchange/query-string.ts';
import { changeRefusal } from '#lib/server/country-law.ts';
import { errorResponse } from '#lib/server/error-response.ts';
import { requireRole } from '#lib/server/guards.ts';
import { readUpload } from '#lib/server/read-upload.ts';
import { storeFile } from '#lib/server/stored-files.ts';
import type { RequestHandler } from './$types';

/** Stores one uploaded file. Scripts get JSON; a form that a person sent leads back to the page of the country's law. */
export const POST: RequestHandler = async ({ locals, params: { iso3 }, request, url }) => {
	const user = requireRole(locals, 'analyst');
	const fromForm = request.headers.get('accept')?.includes('text/html') ?? false;
	const refuse = (status: number, code: string, message: string) =>
		fromForm ? error(status, message) : errorResponse(status, code, message);
	const refusal = changeRefusal(locals.db, { iso3, user });
	if (refusal !== null) return refuse(403, 'forbidden', refusal);
	const upload = await readUpload(request);
	if (!upload.ok) return refuse(upload.status, upload.code, upload.message);
	const stored = await storeFile(locals.db, upload.file, user.id, locals.now);
	if (!stored.ok) return refuse(stored.why === 'too_large' ? 413 : 400, stored.why, stored.message);
	const { sha256, name, type, bytes } = stored.file;
	if (!fromForm)
		return Response.json(
			{ sha256, name, type, bytes },
			{ headers: { 'cache-control': 'no-store' } }
		);
	const query = { round: url.searchParams.get('round'), file: sha256 };
	const location = `${withQuery(`/score/${iso3}/law`, query)}#uploaded`;
	return new Response(null, { status: 303, headers: { location } });
};
