import { afterAll, describe, expect, test } from 'vitest';
import { openDemoSite } from './demo-site.ts';
import { scriptBytes } from './script-bytes.ts';

// What a reader's browser has to load and run before a page does what it can do.

const { server, browser, close } = await openDemoSite();
afterAll(close);

const kilobytes = async (path: string) =>
	(await scriptBytes(browser.context, `${server.origin}${path}`)) / 1000;

/** kB of gzipped scripts that a page may load */
const limits = { withoutChart: 45, withChart: 100 };

describe.each([
	[
		'without a chart',
		limits.withoutChart,
		['/login', '/setup', '/nothing-here', '/method', '/countries', '/countries/BRA/what-if']
	],
	[
		'with a chart',
		limits.withChart,
		[
			'/',
			'/?by=category',
			'/?by=article',
			'/map',
			'/robustness',
			'/countries/BRA',
			'/compare?country=BRA,DEU',
			'/chapters/IV',
			'/articles/IV.12',
			'/categories/refugees'
		]
	]
] as const)('pages %s load at most %i kB of gzipped scripts', (_kind, limit, paths) => {
	test.each(paths)('%s', async (path) => {
		const size = await kilobytes(path);
		expect(size).toBeLessThanOrEqual(limit);
	});
});
