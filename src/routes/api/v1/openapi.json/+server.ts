import { openApiFile } from '#lib/server/openapi.ts';
import { publicFile } from '#lib/server/representation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	publicFile(event, () => openApiFile(event.url.searchParams));
