import { beforeEach, describe, expect, test } from 'vitest';
import { HeatmapView } from './view.svelte.ts';

let view: HeatmapView;
beforeEach(() => {
	view = new HeatmapView(() => ({ rows: 195, columns: 158, byRegion: true }));
	view.width = 1200;
	view.height = 600;
});

describe('the keyboard', () => {
	test('begins at the first cell, and comes back to where it was', () => {
		view.focus();
		expect(view.cursor).toEqual({ row: 0, column: 0 });
		view.keyed('ArrowDown', false);
		view.focused = false;
		view.focus();
		expect(view.cursor).toEqual({ row: 1, column: 0 });
	});

	test('has nowhere to be where there are no rows', () => {
		const empty = new HeatmapView(() => ({ rows: 0, columns: 158, byRegion: true }));
		empty.focus();
		expect(empty.cursor).toBeNull();
	});

	test.each([
		['ArrowRight', false, 'moved'],
		['End', true, 'moved'],
		['+', false, 'zoomed'],
		['0', false, 'zoomed'],
		['Enter', false, 'open'],
		['s', false, 'sort'],
		['Escape', false, 'dismiss'],
		['Tab', false, null],
		['s', true, null],
		['+', true, null],
		['constructor', false, null]
	])('%s (control %j) asks for %s', (key, control, asked) => {
		expect(view.keyed(key, control).asked).toBe(asked);
	});

	test('scrolls to what was out of view', () => {
		expect(view.keyed('End', true).scroll.y).toBeGreaterThan(0);
		expect(view.cursor).toEqual({ row: 194, column: 157 });
	});

	test('turns pages of as many rows as are in view', () => {
		view.focus();
		view.keyed('PageDown', false);
		const { height, layout } = view;
		expect(view.cursor?.row).toBe(Math.floor((height - layout!.top) / layout!.cellHeight) - 1);
	});
});

describe('zoom', () => {
	test('stays between the whole picture and the largest cells', () => {
		view.zoomTo(99);
		expect(view.level).toBe(view.last);
		view.zoomTo(-1);
		expect(view.level).toBe(0);
		expect(view.extent.height).toBeCloseTo(600, 6);
	});

	test('of fewer columns has fewer levels, and the last one is kept', () => {
		view.zoomTo(99);
		view.width = 20_000;
		expect(view.levels.length).toBe(2);
		expect(view.layout).toEqual(view.levels[1]);
	});
});

test('the pointer finds its cell, and none beside the heatmap', () => {
	const { layout } = view;
	expect(view.pointAt(layout!.left + 1, layout!.top + 1)).toEqual({ row: 0, column: 0 });
	expect(view.pointed).toMatchObject({ place: { row: 0, column: 0 } });
	expect(view.pointAt(-5, 10)).toBeNull();
	expect(view.pointed).toBeNull();
});
