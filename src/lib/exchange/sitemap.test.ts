import { expect, test } from 'vitest';
import { sitemapXml } from './sitemap.ts';

test('a sitemap names every page, with the day of its last change where that is known', () => {
	const pages = [
		{ address: 'https://mimc.example/', changed: null },
		{ address: 'https://mimc.example/a?b=1&c=2', changed: '2026-03-01T12:00:00.000Z' }
	];
	expect(sitemapXml(pages)).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
			'\t<url><loc>https://mimc.example/</loc></url>\n' +
			'\t<url><loc>https://mimc.example/a?b=1&amp;c=2</loc><lastmod>2026-03-01</lastmod></url>\n' +
			'</urlset>\n'
	);
});

test('more pages than the protocol allows are refused', () => {
	const pages = Array.from({ length: 50_001 }, () => ({ address: 'https://x/', changed: null }));
	expect(() => sitemapXml(pages)).toThrow('50,000');
});
