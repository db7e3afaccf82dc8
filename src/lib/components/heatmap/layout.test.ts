import { describe, expect, test } from 'vitest';
import {
	type Layout,
	boxOf,
	extentOf,
	inView,
	layouts,
	placeAt,
	scrollAfterZoom,
	scrollToShow
} from './layout.ts';

const size = { width: 1200, height: 600, rows: 195, columns: 158, hasRegions: true };
const [whole, reading, ...closer] = layouts(size) as [Layout, Layout, ...Layout[]];
const start = { x: 0, y: 0 };
/** easy numbers */
const plain: Layout = {
	...size,
	rows: 10,
	columns: 20,
	width: 300,
	height: 200,
	cellWidth: 20,
	cellHeight: 10,
	strip: 10,
	names: 60,
	overall: 30,
	left: 100,
	band: 20,
	labels: 20,
	medians: 10,
	top: 50
};

describe('levels of zoom', () => {
	test('begin with the whole picture', () => {
		expect(extentOf(whole).width).toBeCloseTo(1200, 6);
		expect(extentOf(whole).height).toBeCloseTo(600, 6);
		expect(whole.names).toBe(0);
	});

	test('go on with names, and all columns in view', () => {
		expect(reading.names).toBeGreaterThan(0);
		expect(extentOf(reading).width).toBeCloseTo(1200, 6);
	});

	test('end with cells that have room for numbers, each larger than the one before', () => {
		const widths = [reading, ...closer].map(({ cellWidth }) => cellWidth);
		expect(widths).toEqual(widths.toSorted((a, b) => a - b));
		expect(closer.at(-1)).toMatchObject({ cellWidth: 48, cellHeight: 32 });
	});

	test('scroll sideways where a narrow screen has no room for all columns', () => {
		const [, narrow] = layouts({ ...size, width: 360 });
		expect(narrow?.cellWidth).toBe(5);
		expect(narrow?.names).toBeLessThan(reading.names);
	});

	test('have no strip of regions where rows do not stand by region', () => {
		expect(layouts({ ...size, hasRegions: false })[0]?.strip).toBe(0);
	});

	test('of nothing are finite', () => {
		const empty = layouts({ ...size, rows: 0, columns: 0 });
		expect(
			empty.every(({ cellWidth, cellHeight }) => Number.isFinite(cellWidth + cellHeight))
		).toBe(true);
	});
});

describe('placeAt', () => {
	test.each([
		['the first cell', start, 100, 50, { row: 0, column: 0 }],
		['the end of a cell', start, 119.9, 59.9, { row: 0, column: 0 }],
		['the next cell', start, 120, 60, { row: 1, column: 1 }],
		['a cell after scrolling', { x: 35, y: 12 }, 100, 50, { row: 1, column: 1 }],
		['overall', start, 75, 61, { row: 1, column: -1 }],
		['a name', start, 20, 61, { row: 1, column: -2 }],
		['the head of a column', start, 130, 5, { row: -1, column: 1 }],
		['a median', start, 130, 45, { row: -2, column: 1 }],
		['the median of overall', start, 75, 45, { row: -2, column: -1 }]
	])('%s', (_what, scroll, x, y, place) => {
		expect(placeAt(plain, scroll, x, y)).toEqual(place);
	});

	test.each([
		['under the last row', 110, 151],
		['beside the picture', -1, 60],
		['above it', 110, -1]
	])('%s is nothing', (_what, x, y) => {
		expect(placeAt(plain, start, x, y)).toBeNull();
	});

	test('behind the last column is nothing', () => {
		expect(placeAt({ ...plain, columns: 2 }, start, 141, 60)).toBeNull();
	});
});

test('inView gives rows and columns that show at least a part', () => {
	expect(inView(plain, start)).toEqual({ firstRow: 0, endRow: 10, firstColumn: 0, endColumn: 10 });
	expect(inView({ ...plain, height: 95 }, { x: 25, y: 15 })).toEqual({
		firstRow: 1,
		endRow: 6,
		firstColumn: 1,
		endColumn: 12
	});
});

describe('scrollToShow', () => {
	test.each([
		['leaves what is in view', start, { row: 0, column: 0 }, start],
		['moves right to the end of a cell', start, { row: 0, column: 12 }, { x: 60, y: 0 }],
		[
			'moves back to the beginning of a cell',
			{ x: 60, y: 0 },
			{ row: 0, column: 1 },
			{ x: 20, y: 0 }
		],
		['stays across for overall', { x: 60, y: 0 }, { row: 0, column: -1 }, { x: 60, y: 0 }]
	])('%s', (_what, scroll, place, expected) => {
		expect(scrollToShow(plain, scroll, place)).toEqual(expected);
	});

	test('moves down', () => {
		expect(scrollToShow({ ...plain, height: 100 }, start, { row: 9, column: 0 })).toEqual({
			x: 0,
			y: 50
		});
	});
});

test('zooming keeps what lies under the pointer', () => {
	const [from, to] = [reading, closer.at(-1)!];
	const at = { x: 700, y: 300 };
	const scroll = scrollAfterZoom(from, to, { x: 0, y: 450 }, at.x, at.y);
	expect(placeAt(to, scroll, at.x, at.y)).toEqual(placeAt(from, { x: 0, y: 450 }, at.x, at.y));
});

test.each([
	['a cell', { row: 2, column: 3 }, { x: 150, y: 65, width: 20, height: 10 }],
	['a country’s overall score', { row: 2, column: -1 }, { x: 70, y: 65, width: 30, height: 10 }],
	['the head of a column', { row: -1, column: 3 }, { x: 150, y: 20, width: 20, height: 20 }],
	['the head of overall', { row: -1, column: -1 }, { x: 70, y: 20, width: 30, height: 20 }]
])('the box of %s stands where it is drawn', (_what, place, box) => {
	expect(boxOf(plain, { x: 10, y: 5 }, place)).toEqual(box);
});
