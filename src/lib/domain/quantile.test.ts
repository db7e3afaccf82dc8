import { describe, expect, test } from 'vitest';
import { quantile } from './quantile.ts';

describe('quantile uses the R-7 method', () => {
	// as R's quantile(x) and d3.quantile do
	test.each([
		[[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
		[[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.5, 9],
		[[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
		[[1, 2, 3, 4], 0.05, 1.15],
		[[1, 2, 3, 4], 0, 1],
		[[1, 2, 3, 4], 1, 4],
		[[5], 0.9, 5]
	])('%j at %d is %d', (sorted, p, expected) => {
		expect(quantile(sorted, p)).toBeCloseTo(expected, 12);
	});

	test('nothing observed gives no number', () => {
		expect(quantile([], 0.5)).toBeNull();
	});
});
