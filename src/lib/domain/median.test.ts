import { describe, expect, test } from 'vitest';
import { median } from './median.ts';

describe('median', () => {
	test.each<[what: string, values: (number | null)[], expected: number | null]>([
		['nothing observed gives no number', [], null],
		['fewer than five give none', [1, 2, 3, 4], null],
		['nulls are skipped, not counted', [1, 2, 3, 4, null, null], null],
		['odd', [5, 1, 4, 2, 3], 3],
		['even: halfway between the two in the middle', [6, 1, 5, 2, 4, 3], 3.5],
		['zeros count', [0, 0, 0, 100, 100], 0]
	])('%s', (_what, values, expected) => {
		expect(median(values)).toBe(expected);
	});
});
