import { methodFile } from '#lib/server/method-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	methodFile(locals, params.format, url.searchParams);
