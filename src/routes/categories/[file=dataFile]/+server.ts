import { categoryFile } from '#lib/server/catalogue-page-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	categoryFile(locals, params.file, url.searchParams);
