import { sitemapXml } from '#lib/exchange/sitemap.ts';
import { sitemapPages } from '#lib/server/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	new Response(sitemapXml(sitemapPages(locals, url.origin)), {
		headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' }
	});
