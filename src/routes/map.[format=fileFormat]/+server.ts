import { mapFile } from '#lib/server/catalogue-page-files.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => mapFile(locals, params.format, url.searchParams));
};
