import { methodFile } from '#lib/server/method-file.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => methodFile(locals, params.format, url.searchParams));
};
