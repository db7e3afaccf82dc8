import { describe, expect, test } from 'vitest';
import { ranks } from './ranks.ts';

describe('ranks', () => {
	test.each<[what: string, scores: (number | null)[], expected: (number | null)[]]>([
		['nobody', [], []],
		['descending', [10, 30, 20], [3, 1, 2]],
		['ties share the best rank and the next ranks are skipped', [50, 70, 70, 20], [3, 1, 1, 4]],
		['not rated has no rank and takes none', [null, 40, null, 60], [null, 2, null, 1]],
		['0 is a score', [0, null, 5], [2, null, 1]],
		['closer than 1e-9 ties', [50, 50 + 5e-10, 49], [1, 1, 3]],
		['1e-9 apart does not tie', [50, 50.000001, 49], [2, 1, 3]]
	])('%s', (_what, scores, expected) => {
		expect(ranks(scores)).toEqual(expected);
	});
});
