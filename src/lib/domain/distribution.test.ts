import { expect, test } from 'vitest';
import type { CellState } from './cell-state.ts';
import { distributionOf } from './distribution.ts';

const score = (value: number, bin: number): CellState => ({ state: 'score', score: value, bin });
const none = { no_provision: 0, not_rated: 0, not_assessed: 0, not_applicable: 0 };

test('every cell is counted once, in its bin or as its kind of nothing', () => {
	const cells: CellState[] = [
		score(0, 0),
		score(19, 0),
		score(50, 2),
		score(100, 4),
		{ state: 'no_provision', score: 0 },
		{ state: 'not_rated' },
		{ state: 'not_rated' },
		{ state: 'not_assessed' },
		{ state: 'not_applicable' }
	];
	expect(distributionOf(cells)).toEqual({
		bins: [2, 0, 1, 0, 1],
		states: { no_provision: 1, not_rated: 2, not_assessed: 1, not_applicable: 1 },
		rated: 5,
		total: 9
	});
});

test('nothing gives counts of 0', () => {
	expect(distributionOf([])).toEqual({ bins: [0, 0, 0, 0, 0], states: none, rated: 0, total: 0 });
});

test('"no provision found" is not in the lowest bin', () => {
	const { bins, states } = distributionOf([{ state: 'no_provision', score: 0 }]);
	expect({ bins, states }).toEqual({ bins: [0, 0, 0, 0, 0], states: { ...none, no_provision: 1 } });
});
