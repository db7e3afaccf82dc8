import { expect, test } from 'vitest';
import { intervalBar, rankPlace, rankTicks } from './interval-bar.ts';

test.each([
	[{ low: 1, median: 1, high: 1 }, 10, { start: 0, length: 10, median: 5 }],
	[{ low: 3, median: 5, high: 8 }, 10, { start: 20, length: 60, median: 45 }],
	[{ low: 10, median: 10, high: 10 }, 10, { start: 90, length: 10, median: 95 }],
	[{ low: 1, median: 1, high: 1 }, 1, { start: 0, length: 100, median: 50 }]
])('the interval %j of %d ranks lies on the line', (interval, rated, bar) => {
	expect(intervalBar(interval, rated)).toEqual(bar);
});

test.each([
	[1, 10, 5],
	[4, 10, 35],
	[10, 10, 95],
	[1, 1, 50]
])('rank %d of %d stands at %d per cent', (rank, rated, place) => {
	expect(rankPlace(rank, rated)).toBe(place);
});

test.each([
	[0, []],
	[1, [1]],
	[2, [1, 2]],
	[4, [1, 2, 3, 4]],
	[12, [1, 5, 12]],
	[103, [1, 25, 50, 75, 103]],
	[195, [1, 50, 100, 150, 195]]
])('%d ranks have the marks %j', (rated, ticks) => {
	expect(rankTicks(rated)).toEqual(ticks);
});
