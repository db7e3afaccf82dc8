import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RankSorter } from './rank-sorter.ts';
import { ranks } from './ranks.ts';

const sorted = (scores: number[]) => {
	const sorter = new RankSorter(scores.length);
	sorter.sort(Float64Array.from(scores));
	return [...sorter.ranks];
};

test('ties share the best rank, also those closer than 1e-9', () => {
	expect(sorted([50, 100, 50, 0, 50 + 5e-10])).toEqual([2, 1, 2, 5, 2]);
	expect(sorted([50, 50 + 2e-9])).toEqual([2, 1]);
	expect(sorted([])).toEqual([]);
});

test('the ranks are those of `ranks`, list after list', () => {
	const score = fc.oneof(
		fc.integer({ min: 0, max: 20 }).map((n) => n * 5),
		fc.double({ min: 0, max: 100, noNaN: true })
	);
	const lists = fc.integer({ min: 1, max: 40 }).chain((length) =>
		fc.array(fc.array(score, { minLength: length, maxLength: length }), {
			minLength: 1,
			maxLength: 4
		})
	);
	fc.assert(
		fc.property(lists, (all) => {
			const sorter = new RankSorter(all[0]?.length ?? 0);
			for (const scores of all) {
				sorter.sort(Float64Array.from(scores));
				expect([...sorter.ranks]).toEqual(ranks(scores));
			}
		}),
		{ seed: 20260101, numRuns: 500 }
	);
});

test('more units than a rank can count are refused', () => {
	expect(() => new RankSorter(65_536)).toThrow('At most 65535 units');
});
