import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';
import { rankInterval } from './rank-interval.ts';

test('always the same rank is an interval of one', () => {
	expect(rankInterval([0, 0, 1000, 0])).toEqual({ low: 3, median: 3, high: 3 });
});

test('no draws give no interval', () => {
	expect(rankInterval([0, 0])).toBeNull();
});

test('quantiles are those of the R-7 method on the ranks one by one', () => {
	const counts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(counts, (list) => {
			const ranks = list.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
			const found = rankInterval(list);
			const expected = [0.05, 0.5, 0.95].map((p) => quantile(ranks, p));
			if (found === null) expect(ranks).toEqual([]);
			else
				[found.low, found.median, found.high].forEach((value, i) =>
					expect(value).toBeCloseTo(expected[i] ?? NaN, 9)
				);
		}),
		{ seed: 20260101, numRuns: 300 }
	);
});
