import { robustnessFile } from '#lib/server/robustness-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	robustnessFile(locals, params.format, url.searchParams);
