import { countryFile } from '#lib/server/country-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	countryFile(locals, params.iso3, params.format, url.searchParams);
