import { comparisonFile } from '#lib/server/comparison-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	comparisonFile(locals, params.format, url.searchParams);
