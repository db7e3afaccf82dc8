import { describe, expect, test } from 'vitest';
import { type DistanceMatrix, averageLinkage } from './average-linkage.ts';

/** The upper triangle, row by row, as a whole matrix. */
function matrixOf(size: number, upper: number[][]): DistanceMatrix {
	const values = new Float64Array(size * size);
	upper.forEach((row, i) =>
		row.forEach((distance, j) => {
			values[i * size + i + 1 + j] = distance;
			values[(i + 1 + j) * size + i] = distance;
		})
	);
	return { size, values };
}

describe('averageLinkage', () => {
	test('gives the tree of the usual worked example, five bacteria by their 5S ribosomal RNA', () => {
		// https://en.wikipedia.org/wiki/UPGMA, section "Working example"
		const bacteria = matrixOf(5, [[17, 21, 31, 23], [30, 34, 21], [28, 39], [43]]);
		expect(averageLinkage(bacteria)).toEqual([
			{ first: 0, second: 1, distance: 17 },
			{ first: 5, second: 4, distance: 22 },
			{ first: 2, second: 3, distance: 28 },
			{ first: 6, second: 7, distance: 33 }
		]);
	});

	test('weighs a cluster by its members', () => {
		// 0, 1 and 2 lie together; 3 is 10, 20 and 30 away from them: 20 on average
		const merges = averageLinkage(matrixOf(4, [[1, 2, 10], [2, 20], [30]]));
		expect(merges.map(({ distance }) => distance)).toEqual([1, 2, 20]);
	});

	test('takes the first of pairs at the same distance', () => {
		const equal = matrixOf(3, [[5, 5], [5]]);
		expect(averageLinkage(equal)).toEqual([
			{ first: 0, second: 1, distance: 5 },
			{ first: 3, second: 2, distance: 5 }
		]);
	});

	test('a difference in the last digit is none', () => {
		const nearly = matrixOf(4, [[1 + 1e-12, 9, 9], [9, 9], [1]]);
		expect(averageLinkage(nearly)[0]).toMatchObject({ first: 0, second: 1 });
	});

	test('leaves its argument alone', () => {
		const matrix = matrixOf(3, [[1, 2], [3]]);
		const before = [...matrix.values];
		averageLinkage(matrix);
		expect([...matrix.values]).toEqual(before);
	});

	test.each([0, 1])('%i things have nothing to merge', (size) => {
		expect(averageLinkage({ size, values: new Float64Array(size) })).toEqual([]);
	});
});
