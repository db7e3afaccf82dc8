import { countryListFile } from '#lib/server/country-list.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	countryListFile(locals, params.format, url.searchParams);
