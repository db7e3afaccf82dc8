import { countryFile } from '#lib/server/country-files.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => countryFile(locals, params.iso3, params.format, url.searchParams));
};
