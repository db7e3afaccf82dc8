import { pageFile } from '#lib/server/page-file.ts';
import type { RequestHandler } from './$types';

/** The columns that the page shows: the codebook. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	pageFile(locals, { table: 'codebook', name: 'mimc-codebook' }, params.format, url.searchParams);
