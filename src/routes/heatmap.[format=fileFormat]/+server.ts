import { heatmapFile } from '#lib/server/heatmap-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	heatmapFile(locals, params.format, url.searchParams);
