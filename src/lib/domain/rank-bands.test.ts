import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BandedRank, rankBands } from './rank-bands.ts';

/** rank, low, median, high */
function unit(rank: number, low: number, median: number, high: number): BandedRank {
	return { rank, low, median, high };
}

const cases: { says: string; units: BandedRank[]; bands: number[] }[] = [
	{ says: 'nobody is in no band', units: [], bands: [] },
	{ says: 'one country is a band of its own', units: [unit(1, 1, 1, 1)], bands: [1] },
	{
		says: 'countries that never change places each have their band',
		units: [unit(1, 1, 1, 1), unit(2, 2, 2, 2), unit(3, 3, 3, 3)],
		bands: [1, 2, 3]
	},
	{
		says: 'overlapping intervals share a band',
		units: [unit(1, 1, 1, 3), unit(2, 1, 2, 4), unit(3, 2, 3, 4)],
		bands: [1, 1, 1]
	},
	{
		says: 'intervals that share an end overlap',
		units: [unit(1, 1, 1, 2), unit(2, 2, 2, 3)],
		bands: [1, 1]
	},
	{
		says: 'overlap with the first of the band counts, not with the one before: bands are no chains',
		units: [unit(1, 1, 1, 2), unit(2, 2, 2.5, 4), unit(3, 3, 3.5, 5), unit(4, 4, 4.5, 6)],
		bands: [1, 1, 2, 2]
	},
	{
		says: 'a narrow interval inside a wide one stays in its band',
		units: [unit(1, 1, 2, 9), unit(2, 3, 3, 3), unit(3, 8, 8, 8), unit(4, 9.05, 10, 11)],
		bands: [1, 1, 1, 2]
	},
	{
		says: 'the order of the input plays no part',
		units: [unit(3, 3, 3, 3), unit(1, 1, 1, 1), unit(2, 2, 2, 2)],
		bands: [3, 1, 2]
	},
	{
		says: 'the median decides the order, not the rank under the method',
		units: [unit(1, 4, 5, 6), unit(2, 1, 2, 3)],
		bands: [2, 1]
	},
	{
		says: 'with equal medians the better rank comes first and opens the band',
		units: [unit(2, 1, 3, 3), unit(1, 2, 3, 9), unit(3, 8, 8, 8)],
		bands: [1, 1, 1]
	},
	{
		says: 'ties all share one band',
		units: [unit(1, 1, 1, 1), unit(1, 1, 1, 1), unit(3, 3, 3, 3)],
		bands: [1, 1, 2]
	}
];

describe('rankBands', () => {
	for (const { says, units, bands } of cases)
		test(says, () => expect(rankBands(units)).toEqual(bands));

	const anyUnits = fc.array(
		fc
			.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(10), fc.nat(10))
			.map(([median, before, after]) => unit(median, median - before, median, median + after)),
		{ maxLength: 40 }
	);

	test('whatever the intervals: bands are numbered without gaps, and rise with the median', () => {
		fc.assert(
			fc.property(anyUnits, (units) => {
				const bands = rankBands(units);
				const numbers = [...new Set(bands)].sort((a, b) => a - b);
				expect(numbers).toEqual(numbers.map((_, i) => i + 1));
				units.forEach((a, i) =>
					units.forEach((b, j) => {
						if (a.median < b.median) expect(bands[i]).toBeLessThanOrEqual(bands[j]!);
					})
				);
			})
		);
	});

	test('whatever the intervals: everybody of a band overlaps its first country', () => {
		fc.assert(
			fc.property(anyUnits, (units) => {
				const bands = rankBands(units);
				for (const band of new Set(bands)) {
					const members = units.filter((_, i) => bands[i] === band);
					const best = Math.min(...members.map(({ median }) => median));
					const firsts = members.filter(({ median }) => median === best);
					const overlaps = (first: BandedRank) =>
						members.every(({ low, high }) => low <= first.high && high >= first.low);
					expect(firsts.some(overlaps)).toBe(true);
				}
			})
		);
	});
});
