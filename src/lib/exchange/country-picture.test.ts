import { describe, expect, test } from 'vitest';
import { type CountryPicture, countrySvg } from './country-picture.ts';

const picture: CountryPicture = {
	product: 'MIMC Scorecard',
	mark: null,
	foot: ['Law on paper', 'method mimc-1'],
	name: 'Brazil',
	overall: { value: '54', label: 'overall, 0–100' },
	chapters: [
		{ code: 'I', title: 'Visitors', cell: { state: 'score', score: 50, bin: 2 }, value: '50' },
		{ code: 'II', title: 'Tourists', cell: { state: 'score', score: 0, bin: 0 }, value: '0' },
		{ code: 'III', title: 'Students', cell: { state: 'not_rated' }, value: 'not rated' },
		{ code: 'IV', title: 'Workers', cell: { state: 'no_provision', score: 0 }, value: 'none' }
	]
};
const texts = (svg: string) =>
	[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
/** widths and fills of the boxes that begin where bars begin */
const bars = (svg: string) =>
	[...svg.matchAll(/<rect x="560" y="[^"]*" width="([^"]*)" height="[^"]*" fill="([^"]*)"/g)].map(
		([, width, fill]) => [width, fill]
	);

describe('the picture of a country', () => {
	const svg = countrySvg(picture);

	test('is 1200 × 630, as those who show it expect', () => {
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630"/);
	});

	test('says name, overall score, every chapter with its value, and the source', () => {
		expect(texts(svg)).toEqual([
			'MIMC Scorecard',
			'Brazil',
			'54',
			'overall, 0–100',
			...['I', 'Visitors', '50', 'II', 'Tourists', '0'],
			...['III', 'Students', 'not rated', 'IV', 'Workers', 'none'],
			'Law on paper · method mimc-1'
		]);
	});

	test('draws a bar as long as its score and in the colour of its bin; 0 keeps a sliver, nothing has a pattern', () => {
		expect(bars(svg)).toEqual([
			['410', '#ffffff'],
			['205', '#5fc3cd'],
			['410', '#ffffff'],
			['3', '#ffffd9'],
			['410', 'url(#not_rated)'],
			['410', '#ffffff']
		]);
	});

	test('carries the mark of a demonstration', () => {
		expect(texts(countrySvg({ ...picture, mark: 'Generated' }))).toContain('Generated');
	});

	test('has no overall where there is nothing to say', () => {
		expect(texts(countrySvg({ ...picture, overall: null }))).not.toContain('54');
	});

	test('encodes what is markup, and cuts what is too long', () => {
		const odd = countrySvg({ ...picture, name: `<b>"A" & ${'B'.repeat(80)}</b>` });
		expect(odd).toContain('&lt;b&gt;&quot;A&quot; &amp;');
		expect(odd).toContain('…');
		expect(odd).not.toContain('<b>');
	});

	test('holds an edition of many chapters', () => {
		const many = Array.from({ length: 30 }, (_, i) => ({ ...picture.chapters[0]!, code: `C${i}` }));
		const ys = [...countrySvg({ ...picture, chapters: many }).matchAll(/y="([\d.]+)"/g)];
		expect(Math.max(...ys.map(([, y]) => Number(y)))).toBeLessThanOrEqual(630);
	});
});
