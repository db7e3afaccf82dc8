import { publicFile } from '#lib/server/representation.ts';
import { publicTableFile } from '#lib/server/table-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () =>
		publicTableFile(locals, params.table, params.format, url.searchParams)
	);
};
