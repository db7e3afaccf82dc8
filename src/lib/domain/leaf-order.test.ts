import { expect, test } from 'vitest';
import { averageLinkage } from './average-linkage.ts';
import { leafOrder } from './leaf-order.ts';

/** Things on a line, their distances as matrix. */
function onALine(places: number[]) {
	const size = places.length;
	const values = Float64Array.from({ length: size * size }, (_, cell) =>
		Math.abs((places[Math.floor(cell / size)] ?? 0) - (places[cell % size] ?? 0))
	);
	return { size, values };
}
const orderOf = (places: number[]) => {
	const matrix = onALine(places);
	return leafOrder(averageLinkage(matrix), matrix);
};

test.each<[string, number[], number[]]>([
	['nothing', [], []],
	['one thing', [4], [0]],
	['two things in the order given', [9, 1], [0, 1]],
	['what lies on a line in the order of the line', [30, 0, 31, 1, 10], [1, 3, 4, 0, 2]],
	['two groups with their nearest ends together', [0, 10, 12, 2], [0, 3, 1, 2]],
	['things that are all alike in the order given', [5, 5, 5, 5], [0, 1, 2, 3]]
])('%s', (_what, places, expected) => {
	expect(orderOf(places)).toEqual(expected);
});

test('every thing stands in the row once', () => {
	const places = Array.from({ length: 40 }, (_, at) => (at * 37) % 101);
	expect(orderOf(places).toSorted((a, b) => a - b)).toEqual(places.map((_, at) => at));
});
