import { describe, expect, test } from 'vitest';
import { fillStyle, mapFill, mapFills, mapPatterns, mapVariables } from './map-fill.ts';
import type { MapOutlines } from './map-shapes.ts';
import { type MapPicture, mapSvg, pictureHeight } from './map-svg.ts';

const outlines: MapOutlines = {
	width: 100,
	height: 50,
	countries: {
		BRA: { d: 'M0 0l1 0 0 1z', x: 1, y: 1 },
		TUV: { x: 90, y: 20, marker: true },
		LUX: { d: 'M5 5l1 0 0 1z', x: 5, y: 5, marker: true }
	},
	others: [{ name: 'Elsewhere', d: 'M9 9l1 0 0 1z' }]
};
const picture: MapPicture = {
	title: 'Map: <I & "II">',
	lines: ['Source.', 'Demonstration.'],
	legend: [
		{ fill: 'bin-0', label: '0–19' },
		{ fill: 'not_rated', label: 'not rated' }
	],
	countries: new Map([
		['BRA', { fill: 'bin-4', faint: false }],
		['TUV', { fill: 'not_rated', faint: true }],
		['LUX', { fill: 'no_provision', faint: false }]
	]),
	colours: { 'bin-0': 'c0', 'bin-4': 'c4', ink: 'ink', paper: 'paper', border: 'line' },
	font: 'Inter'
};
const svg = mapSvg(outlines, picture);

describe('the map as a picture', () => {
	test('a country has the fill of its value, as outline, as marker, or both', () => {
		expect(svg).toContain('<path d="M0 0l1 0 0 1z" fill="c4"/>');
		expect(svg).toContain('<circle cx="90" cy="20" r="4" fill="url(#not_rated)" opacity=".25"/>');
		expect(svg).toContain('<path d="M5 5l1 0 0 1z" fill="url(#no_provision)"/>');
		expect(svg).toContain('<circle cx="5" cy="5" r="4" fill="url(#no_provision)"/>');
	});

	test('what is not in the country list has a broken outline', () => {
		expect(svg).toContain('<path d="M9 9l1 0 0 1z" fill="none" stroke-dasharray="2 1.5"/>');
	});

	test('title, legend and every line stand in it, signs of SVG as text', () => {
		expect(svg).toContain('<title>Map: &lt;I &amp; &quot;II&quot;&gt;</title>');
		for (const words of ['0–19', 'not rated', 'Source.', 'Demonstration.'])
			expect(svg).toContain(`>${words}</text>`);
	});

	test('it is as high as what stands in it', () => {
		const longer = { ...picture, lines: [...picture.lines, 'One more.'] };
		expect(pictureHeight(outlines, longer)).toBe(pictureHeight(outlines, picture) + 18);
		expect(svg).toContain(`height="${pictureHeight(outlines, picture)}"`);
	});
});

describe('fills', () => {
	test.each([
		[{ state: 'score', score: 81, bin: 4 }, 'bin-4'],
		[{ state: 'no_provision', score: 0 }, 'no_provision'],
		[{ state: 'not_rated' }, 'not_rated'],
		[{ state: 'not_assessed' }, 'not_assessed'],
		[{ state: 'not_applicable' }, 'not_applicable']
	] as const)('%o is filled as %s', (cell, fill) => {
		expect(mapFill(cell)).toBe(fill);
	});

	test('on a page they are patterns of that page, or colours of the theme', () => {
		expect(fillStyle('not_rated', 'a')).toBe('url(#a-not_rated)');
		expect(fillStyle('bin-2', 'a')).toBe('var(--bin-2)');
	});

	test.each(mapFills)('%s has a pattern, or a colour of the page', (fill) => {
		const pattern = mapPatterns.find((known) => known.fill === fill);
		const colours = pattern ? [pattern.ground, pattern.line] : [fill];
		expect(colours.filter((name) => !mapVariables[name])).toEqual([]);
	});
});
