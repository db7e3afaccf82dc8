import { xmlText } from './xml-text.ts';

/** A page that search engines may know. */
export interface SitemapPage {
	/** absolute address */
	address: string;
	/** when it last changed, ISO 8601; null = not known */
	changed: string | null;
}

/** Pages as a sitemap (sitemaps.org, protocol 0.9). One file holds at most 50,000 pages: more are refused. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
	if (pages.length > 50_000) throw new Error('A sitemap holds at most 50,000 pages.');
	const lines = pages.map(({ address, changed }) => {
		const day = changed ? `<lastmod>${xmlText(changed.slice(0, 10))}</lastmod>` : '';
		return `\t<url><loc>${xmlText(address)}</loc>${day}</url>\n`;
	});
	const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n${lines.join('')}</urlset>\n`;
}
