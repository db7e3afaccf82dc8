import { openApiResponse } from '#lib/server/openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => openApiResponse(url.searchParams);
