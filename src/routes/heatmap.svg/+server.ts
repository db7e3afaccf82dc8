import { heatmapImage } from '#lib/server/heatmap-image.ts';
import { pageColours } from '#lib/server/page-colours.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	heatmapImage(locals, url.searchParams, pageColours);
