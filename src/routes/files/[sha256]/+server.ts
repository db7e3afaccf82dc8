import { error } from '@sveltejs/kit';
import { fileMessages } from '#lib/messages/law.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { requireRole } from '#lib/server/guards.ts';
import { filePath, findFile, isPublicFile } from '#lib/server/stored-files.ts';
import type { RequestHandler } from './$types';

/** An uploaded copy as a download: for everybody where a public finding rests on it, else for those who work here. */
export const GET: RequestHandler = async ({ locals, params: { sha256 }, request }) => {
	const isPublic = isPublicFile(locals.db, sha256);
	if (!isPublic) requireRole(locals, 'analyst');
	const file = findFile(locals.db, sha256);
	if (!file) error(404, fileMessages.unknown);
	const path = filePath(locals.db, file);
	return (await fileResponse(path, file, isPublic, request)) ?? error(404, fileMessages.lost);
};
