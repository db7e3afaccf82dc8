import { packageResponse } from '#lib/server/package-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	packageResponse(locals, params.round, 'datapackage', url.searchParams);
