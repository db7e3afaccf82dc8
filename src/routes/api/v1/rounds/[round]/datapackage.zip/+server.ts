import { packageFile } from '#lib/server/package-file.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () =>
		packageFile(locals, params.round, 'datapackage', url.searchParams)
	);
};
