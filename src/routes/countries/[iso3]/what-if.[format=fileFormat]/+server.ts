import { publicFile } from '#lib/server/representation.ts';
import { whatIfFile } from '#lib/server/what-if-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => whatIfFile(locals, params.iso3, params.format, url.searchParams));
};
