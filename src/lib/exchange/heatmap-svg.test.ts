import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HeatmapPicture, heatmapSvg } from './heatmap-svg.ts';
import { paletteOf } from './palette.ts';

const css = readFileSync('src/app.css', 'utf8');
const light = paletteOf(css, 'light');
const picture: HeatmapPicture = {
	title: 'Law & the <Convention>',
	notes: ['2 countries, 2 chapters, by region and name, not by rank.'],
	isDense: false,
	fixed: ['Country', 'Overall', 'Coverage', 'Rank'],
	columns: [
		{ label: 'I Everybody', note: '3 articles', group: 'I Everybody' },
		{ label: 'II Tourists', note: '2 articles', group: 'II Tourists' }
	],
	median: 'Median',
	medians: [{ look: 'bin-2', text: '42' }, null, { look: 'bin-1', text: '39' }],
	rows: [
		{
			name: 'Namibia',
			region: 'Africa',
			overall: { look: 'not_rated', text: '31–74', isRange: true },
			beside: ['60%', '–'],
			cells: [
				{ look: 'bin-4', text: '82', isPartial: true },
				{ look: 'no_provision', text: '∅' }
			]
		},
		{
			name: 'Brazil',
			region: 'Americas',
			overall: { look: 'bin-0', text: '0' },
			beside: ['100%', '1'],
			cells: [
				{ look: 'not_applicable', text: 'n/a' },
				{ look: 'bin-0', text: '0' }
			]
		}
	],
	byRegion: true,
	legend: [{ look: 'no_provision', text: '∅', words: 'no provision found (counts 0)' }],
	lines: ['MIMC Scorecard, 2026, method mimc-1.', 'Demonstration data.']
};
const textsOf = (svg: string) =>
	[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('a picture of the table', () => {
	const svg = heatmapSvg(picture, light);

	test('says everything, in the order of the screen', () => {
		expect(textsOf(svg)).toEqual([
			'Law &amp; the &lt;Convention&gt;',
			'2 countries, 2 chapters, by region and name, not by rank.',
			'∅',
			'no provision found (counts 0)',
			'Overall',
			'Coverage',
			'Rank',
			'I Everybody',
			'3 articles',
			'II Tourists',
			'2 articles',
			'Country',
			...['Median', '42', '', '', '–', '39'],
			'Africa',
			...['Namibia', '31–74', '60%', '–', '82', '∅'],
			'Americas',
			...['Brazil', '0', '100%', '1', 'n/a', '0'],
			'MIMC Scorecard, 2026, method mimc-1.',
			'Demonstration data.'
		]);
	});

	test('is read out by its title and its lines', () => {
		expect(svg).toContain('<title>Law &amp; the &lt;Convention&gt;</title>');
		expect(svg).toMatch(/<desc>2 countries.*Demonstration data\.<\/desc>/);
	});

	test('draws 0 and no provision apart, hatches what is not rated, dots what does not apply', () => {
		expect(svg.match(new RegExp(`height="21" fill="${light.get('--bin-0')}"`, 'g'))).toHaveLength(
			2
		);
		expect(svg).toContain(`stroke="${light.get('--none-line')}" stroke-width="2"`);
		expect(svg).toContain('fill="url(#hatch)"');
		expect(svg).toContain('fill="url(#dots)"');
	});

	test('marks the cell below full coverage, and only that one', () => {
		expect(svg.match(/<path d="M[\d.]+ [\d.]+h8v8z"/g)).toHaveLength(1);
	});

	test('has no regions where rows do not stand by region', () => {
		expect(textsOf(heatmapSvg({ ...picture, byRegion: false }, light))).not.toContain('Africa');
	});

	test('is the same each time, and another in the other theme', () => {
		expect(heatmapSvg(picture, light)).toBe(svg);
		const dark = heatmapSvg(picture, paletteOf(css, 'dark'));
		expect(dark).not.toBe(svg);
		expect(textsOf(dark)).toEqual(textsOf(svg));
	});

	test('asks nobody for anything', () => {
		expect(svg).not.toMatch(/href|<script|<style|@import|url\((?!#)/);
	});
});

describe('a picture of all articles', () => {
	const dense = heatmapSvg({ ...picture, isDense: true, fixed: ['Country', 'Overall'] }, light);

	test('has one path for all cells of one look, neighbours in one box', () => {
		const same = picture.rows.map((row) => ({
			...row,
			cells: [
				{ look: 'bin-4', text: '100' },
				{ look: 'bin-4', text: '100' }
			] as const
		}));
		const rows = same.map((row) => ({ ...row, cells: [...row.cells] }));
		const svg = heatmapSvg(
			{ ...picture, isDense: true, fixed: ['Country', 'Overall'], rows },
			light
		);
		const [path] = svg.match(new RegExp(`<path fill="${light.get('--bin-4')}" d="[^"]*"`)) ?? [''];
		expect(path.match(/M/g)).toHaveLength(2);
		expect(path).toContain('h18v14h-18z');
	});

	test('has a colour of its own for no provision', () => {
		expect(dense).toContain(`<path fill="${light.get('--none-small')}"`);
		expect(dense).toContain(`<path fill="${light.get('--bin-0')}"`);
	});

	test('has names, regions, chapters, medians and the lines below', () => {
		const texts = textsOf(dense);
		for (const text of ['Namibia', 'Africa', 'I Everybody', 'Median', '42', 'Demonstration data.'])
			expect(
				texts.some((found) => found === text || text.startsWith(found?.replace('…', '') ?? '?'))
			).toBe(true);
	});
});

test('a picture without rows has its title and its lines', () => {
	const texts = textsOf(heatmapSvg({ ...picture, rows: [] }, light));
	expect(texts).toContain('Demonstration data.');
});
