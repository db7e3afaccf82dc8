import { countryListFile } from '#lib/server/country-list.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { locals, params, url } = event;
	return publicFile(event, () => countryListFile(locals, params.format, url.searchParams));
};
