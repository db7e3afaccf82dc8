import { pageColours } from '#lib/server/page-colours.ts';
import { robustnessImage } from '#lib/server/robustness-image.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	robustnessImage(locals, url.searchParams, pageColours);
