import { tableResponse } from '#lib/server/table-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	tableResponse(locals, params.table, params.format, url.searchParams);
