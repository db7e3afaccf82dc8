import { mapFile } from '#lib/server/catalogue-page-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	mapFile(locals, params.format, url.searchParams);
