import { expect, test } from 'vitest';
import { nextPlace } from './cursor-keys.ts';

const walked = { rows: 10, columns: 5, page: 4 };

test.each([
	['ArrowRight', false, [3, 1], [3, 2]],
	['ArrowRight', false, [3, 4], [3, 4]],
	['ArrowLeft', false, [3, 0], [3, -1]],
	['ArrowLeft', false, [3, -1], [3, -1]],
	['ArrowUp', false, [0, 1], [-1, 1]],
	['ArrowUp', false, [-1, 1], [-1, 1]],
	['ArrowDown', false, [-1, 1], [0, 1]],
	['ArrowRight', false, [-1, 1], [-1, 2]],
	['Home', false, [-1, 3], [-1, -1]],
	['Home', true, [-1, 3], [0, -1]],
	['ArrowDown', false, [8, 1], [9, 1]],
	['ArrowDown', false, [9, 1], [9, 1]],
	['Home', false, [3, 4], [3, -1]],
	['End', false, [3, 0], [3, 4]],
	['Home', true, [3, 4], [0, -1]],
	['End', true, [3, 0], [9, 4]],
	['PageDown', false, [3, 1], [7, 1]],
	['PageDown', false, [8, 1], [9, 1]],
	['PageUp', false, [3, 1], [0, 1]],
	['PageUp', false, [-1, 1], [-1, 1]]
] as const)('%s (control %j) leads from %j to %j', (key, control, [row, column], expected) => {
	const place = nextPlace(key, control, { row, column }, walked);
	expect([place?.row, place?.column]).toEqual(expected);
});

test.each(['Enter', 'a', 'constructor', 'Tab'])('%s moves nothing', (key) => {
	expect(nextPlace(key, false, { row: 0, column: 0 }, walked)).toBeNull();
});

test('without rows nothing moves', () => {
	expect(nextPlace('End', false, { row: 0, column: 0 }, { ...walked, rows: 0 })).toBeNull();
});
