import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourOf, paletteOf } from './palette.ts';
import { type RankIntervalsPicture, rankIntervalsSvg } from './rank-intervals-svg.ts';

const palette = paletteOf(readFileSync('src/app.css', 'utf8'), 'light');
const firm = { unit: 0, rank: 1, low: 1, median: 1, high: 2.5, band: 1 };
const picture: RankIntervalsPicture = {
	title: 'Rank intervals of 3 countries',
	notes: ['What a bar is.'],
	lines: ['MIMC Scorecard, seed 1'],
	rows: [
		{ iso3: 'CHL', name: 'Chile', rank: 1, change: 2, firm },
		{
			iso3: 'FJI',
			name: 'Fiji & Co',
			rank: 2,
			change: 0,
			firm: { ...firm, low: 2, high: 2, band: 2 }
		},
		{ iso3: 'TUR', name: 'Türkiye', rank: 3, change: -1, firm: null }
	],
	heads: {
		rank: 'Rank',
		country: 'Country',
		interval: 'Interval',
		band: 'Band',
		picture: 'Ranks',
		median: 'Middle'
	}
};
const svg = rankIntervalsSvg(picture, palette);
const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test('says what the screen says, in its order', () => {
	expect(texts.join('|')).toBe(
		[
			'Rank intervals of 3 countries|What a bar is.',
			'Rank|Country|Interval|Band|Ranks|Middle|1|2|3',
			'1|▲2|Chile|1–3|1|1',
			'2|Fiji &amp; Co|2|2|1',
			'3|▼1|Türkiye|–|–|–',
			'MIMC Scorecard, seed 1'
		].join('|')
	);
});

test('has a bar and a middle where there is an interval, a line for every rank', () => {
	const rects = (colour: string, height: number) =>
		[...svg.matchAll(/<rect [^>]*>/g)].filter(
			([rect]) =>
				rect.includes(`fill="${colourOf(palette, colour)}"`) && rect.includes(`height="${height}"`)
		);
	expect(rects('--bin-2', 8)).toHaveLength(2);
	expect(svg.match(/<circle /g)).toHaveLength(2);
	expect(rects('--ink', 16)).toHaveLength(3);
	// every second band has a ground of its own
	expect(rects('--ground', 20)).toHaveLength(1);
});

test('bars lie where the screen has them: a rank takes one part of the line', () => {
	const [first] = svg.match(/<rect [^>]*rx="4"[^>]*>/) ?? [];
	expect(first).toContain('x="414"');
	expect(first).toContain(`width="${Math.round(((2.5 * 470) / 3) * 100) / 100}"`);
});
