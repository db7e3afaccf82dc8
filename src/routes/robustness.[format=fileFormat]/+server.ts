import { publicFile } from '#lib/server/representation.ts';
import { robustnessFile } from '#lib/server/robustness-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => robustnessFile(locals, params.format, url.searchParams));
};
