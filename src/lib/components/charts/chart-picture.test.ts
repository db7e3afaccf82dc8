import { expect, test } from 'vitest';
import { nextPoint } from './chart-picture.ts';

test.each([
	['ArrowRight', -1, 0],
	['ArrowRight', 1, 2],
	['ArrowDown', 2, 2],
	['ArrowLeft', 2, 1],
	['ArrowUp', -1, 0],
	['Home', 2, 0],
	['End', 0, 2]
])('%s leads from value %i to value %i of three', (key, at, to) => {
	expect(nextPoint(key, at, 3)).toBe(to);
});

test.each(['Tab', 'Enter', 'a', 'toString'])('%s is left to the page', (key) => {
	expect(nextPoint(key, 0, 3)).toBeNull();
});

test('a chart without values has nowhere to go', () => {
	expect(nextPoint('ArrowRight', -1, 0)).toBeNull();
});
