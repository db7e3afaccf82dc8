import { whatIfFile } from '#lib/server/what-if-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	whatIfFile(locals, params.iso3, params.format, url.searchParams);
