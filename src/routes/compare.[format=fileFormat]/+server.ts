import { comparisonFile } from '#lib/server/comparison-file.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => comparisonFile(locals, params.format, url.searchParams));
};
