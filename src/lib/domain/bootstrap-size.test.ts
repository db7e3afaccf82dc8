import { expect, test } from 'vitest';
import { bootstrapSize } from './bootstrap-size.ts';
import { ratingsOf } from './ratings.ts';

const rows = [
	[0, 1],
	[1, 0],
	[2, 2],
	[2, null]
];
test('two patterns of three values: six cells each (three marginals, three pairs)', () => {
	expect(bootstrapSize(ratingsOf(rows))).toBe(12);
});
test('every cluster keeps cells of its own', () => {
	expect(bootstrapSize(ratingsOf(rows, [0, 0, 5, 0]))).toBe(24);
});
