import { describe, expect, test } from 'vitest';
import { identityWeights, linearWeights, quadraticWeights } from './agreement-weights.ts';

const kinds = { identityWeights, linearWeights, quadraticWeights };
const square = (weights: typeof identityWeights, values: number) =>
	Array.from({ length: values }, (_, a) =>
		Array.from({ length: values }, (_, b) => weights(a, b, values))
	);

describe('of four values', () => {
	test.each<[kind: keyof typeof kinds, first: number[]]>([
		['identityWeights', [1, 0, 0, 0]],
		['linearWeights', [1, 2 / 3, 1 / 3, 0]],
		['quadraticWeights', [1, 8 / 9, 5 / 9, 0]]
	])('%s from the lowest: %j', (kind, first) => {
		const [row = []] = square(kinds[kind], 4);
		row.forEach((weight, b) => expect(weight).toBeCloseTo(first[b]!, 12));
	});
});

describe.each(Object.entries(kinds))('%s', (_name, weights) => {
	test('are 1 for the same value, also where it is the only one', () => {
		expect(square(weights, 1)).toEqual([[1]]);
		expect(square(weights, 5).map((row, a) => row[a])).toEqual([1, 1, 1, 1, 1]);
	});
	test('are 0 for the two ends, and the same both ways', () => {
		const all = square(weights, 5);
		expect([all[0]![4], all[4]![0]]).toEqual([0, 0]);
		all.forEach((row, a) => row.forEach((weight, b) => expect(weight).toBe(all[b]![a])));
	});
	test('depend on the distance only, and never rise with it', () => {
		const all = square(weights, 6);
		const byDistance = all[0]!;
		all.forEach((row, a) =>
			row.forEach((weight, b) => expect(weight).toBe(byDistance[Math.abs(a - b)]))
		);
		expect(byDistance).toEqual(byDistance.toSorted((a, b) => b - a));
	});
	test('of two values are all the same: agree or not', () => {
		expect(square(weights, 2)).toEqual([
			[1, 0],
			[0, 1]
		]);
	});
});
