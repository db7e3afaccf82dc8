import { pageFile } from '#lib/server/page-file.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

const page = { table: 'codebook', name: 'mimc-codebook' } as const;

/** The columns that the page shows: the codebook. */
export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => pageFile(locals, page, params.format, url.searchParams));
};
