import { describe, expect, test } from 'vitest';
import { middleOf, middlePlace, nextLevel, scrolledTo, zoomLevel } from './map-zoom.ts';

test.each([
	['4', 4],
	['1', 1],
	['3', 1],
	['', 1],
	[null, 1]
] as const)('%s in an address is level %i', (text, level) => {
	expect(zoomLevel(text)).toBe(level);
});

test.each([
	[1, 1, 2],
	[4, 1, 8],
	[8, 1, null],
	[8, -1, 4],
	[1, -1, null]
] as const)('from %i by %i there is %s', (level, step, next) => {
	expect(nextLevel(level, step)).toBe(next);
});

describe('what lies in the middle', () => {
	test.each([
		['the whole is seen', 0, 300, 300, 0.5],
		['scrolled to the end', 900, 300, 1200, 0.875],
		['nothing has a length yet', 0, 0, 0, 0.5]
	])('%s', (_what, scrolled, seen, length, middle) => {
		expect(middleOf(scrolled, seen, length)).toBe(middle);
	});

	test.each([
		['stays in the middle', 0.5, 300, 1200, 450],
		['cannot go before the beginning', 0.1, 300, 1200, 0],
		['cannot go behind the end', 0.95, 300, 1200, 900],
		['does not move where all is seen', 0.9, 300, 300, 0]
	])('%s', (_what, middle, seen, length, scrolled) => {
		expect(scrolledTo(middle, seen, length)).toBe(scrolled);
	});

	test('is the same before and after a zoom', () => {
		const middle = middleOf(100, 300, 600);
		expect(middleOf(scrolledTo(middle, 300, 1200), 300, 1200)).toBeCloseTo(middle, 12);
	});
});

test.each([
	[
		'two places',
		[
			{ x: 10, y: 10 },
			{ x: 30, y: 30 }
		],
		{ x: 0.2, y: 0.4 }
	],
	['no place', [], { x: 0.5, y: 0.5 }]
])('the middle of %s', (_what, places, middle) => {
	expect(middlePlace(places, { width: 100, height: 50 })).toEqual(middle);
});
