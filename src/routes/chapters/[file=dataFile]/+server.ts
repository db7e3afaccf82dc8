import { chapterFile } from '#lib/server/catalogue-page-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	chapterFile(locals, params.file, url.searchParams);
