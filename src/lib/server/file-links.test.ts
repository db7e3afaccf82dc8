import { describe, expect, test } from 'vitest';
import { fileLinksOf, linksOf } from './file-links.ts';

const at = (address: string) => new URL(address, 'http://localhost');
const codebook = '</api/v1/codebook.csv>; rel="describedby"; type="text/csv"';
const licence = '<https://creativecommons.org/licenses/by/4.0/>; rel="license"';

describe('a file names its other form, its page, the codebook and the licence', () => {
	test.each([
		[
			'/api/v1/scores.csv?country=BRA,DEU&bom=1',
			['</api/v1/scores.json?country=BRA%2CDEU>; rel="alternate"; type="application/json"']
		],
		[
			'/chapters/IV.json',
			['</chapters/IV.csv>; rel="alternate"; type="text/csv"', '</chapters/IV>; rel="canonical"']
		],
		[
			'/articles/IV.12.csv?round=2024',
			[
				'</articles/IV.12.json?round=2024>; rel="alternate"; type="application/json"',
				'</articles/IV.12?round=2024>; rel="canonical"'
			]
		],
		[
			'/heatmap.csv?q=%3E;',
			[
				'</heatmap.json?q=%3E%3B>; rel="alternate"; type="application/json"',
				'</?q=%3E%3B>; rel="canonical"'
			]
		],
		['/api/v1/rounds/2026/datapackage.zip', []]
	])('%s', (address, links) => {
		expect(linksOf(at(address))).toBe([...links, codebook, licence].join(', '));
	});
});

describe('a page names its files', () => {
	test.each([
		['/', '/heatmap', ''],
		['/countries/BRA?round=2024&mean=geometric', '/countries/BRA', '?round=2024&mean=geometric']
	])('%s', (address, base, query) => {
		expect(fileLinksOf(at(address))).toBe(
			`<${base}.csv${query}>; rel="alternate"; type="text/csv", <${base}.json${query}>; rel="alternate"; type="application/json"`
		);
	});
});
