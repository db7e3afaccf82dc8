import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Metric, metrics, squaredDifferences } from './difference-metric.ts';

describe('squared differences of 1, 2 and 4, given 3, 5 and 2 times', () => {
	test.each<[metric: Metric, differences: number[]]>([
		['nominal', [1, 1, 1]],
		// 3 + 5 − (3 + 5)/2, 3 + 5 + 2 − (3 + 2)/2, 5 + 2 − (5 + 2)/2
		['ordinal', [4 ** 2, 7.5 ** 2, 3.5 ** 2]],
		['interval', [1, 9, 4]],
		['ratio', [(1 / 3) ** 2, (3 / 5) ** 2, (2 / 6) ** 2]]
	])('%s', (metric, differences) => {
		const found = [...squaredDifferences(metric, [1, 2, 4], [3, 5, 2])];
		expect(found).toHaveLength(3);
		found.forEach((difference, i) => expect(difference).toBeCloseTo(differences[i]!, 12));
	});
});

// the marginals of data C of Krippendorff 2011: from 1 to 4 are 9 + 13 + 10 + 5 − (9 + 5) / 2 = 30
test('ordinal differences count the values between, and half of those at the ends', () => {
	const found = squaredDifferences('ordinal', [1, 2, 3, 4, 5], [9, 13, 10, 5, 3]);
	expect([found[0], found[1], found[2], found[3]]).toEqual([11 ** 2, 22.5 ** 2, 30 ** 2, 34 ** 2]);
	expect([found[4], found[7], found[9]]).toEqual([11.5 ** 2, 7.5 ** 2, 4 ** 2]);
});

test('values that are no numbers count by their place', () => {
	const texts = ['none', 'partial', 'whole'];
	expect([...squaredDifferences('interval', texts, [1, 1, 1])]).toEqual([1, 4, 1]);
	expect([...squaredDifferences('ratio', texts, [1, 1, 1])]).toEqual([1, 1, (1 / 3) ** 2]);
});

test('0 on a ratio scale is as far as can be from every other number', () => {
	expect([...squaredDifferences('ratio', [0, 1, 1000], [1, 1, 1])].slice(0, 2)).toEqual([1, 1]);
});

test.each([[[]], [[7]]])('values %j have no pairs', (values: number[]) => {
	for (const metric of metrics) expect(squaredDifferences(metric, values, [4])).toHaveLength(0);
});

test('an array that is given is filled and returned', () => {
	const into = new Float64Array(3).fill(99);
	expect(squaredDifferences('interval', [0, 1, 3], [1, 1, 1], into)).toBe(into);
	expect([...into]).toEqual([1, 9, 4]);
});

const scale = fc
	.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 })
	.map((values) => values.toSorted((a, b) => a - b))
	.chain((values) =>
		fc.tuple(
			fc.constant(values),
			fc.array(fc.nat({ max: 20 }), { minLength: values.length, maxLength: values.length })
		)
	);
const seeded = { seed: 20260101, numRuns: 200 };
const close = (a: Float64Array, b: Float64Array) => {
	expect(a).toHaveLength(b.length);
	a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 8));
};

describe('on any scale', () => {
	test('nominal and ordinal do not read the numbers, interval and ratio do not read the marginals', () => {
		fc.assert(
			fc.property(scale, ([values, marginals]) => {
				const others = values.map((value) => value ** 2);
				const flat = values.map(() => 1);
				for (const metric of ['nominal', 'ordinal'] as const)
					close(
						squaredDifferences(metric, values, marginals),
						squaredDifferences(metric, others, marginals)
					);
				for (const metric of ['interval', 'ratio'] as const)
					close(
						squaredDifferences(metric, values, marginals),
						squaredDifferences(metric, values, flat)
					);
			}),
			seeded
		);
	});
	test('interval does not mind where 0 is, ratio does not mind the unit', () => {
		fc.assert(
			fc.property(scale, ([values, marginals]) => {
				const moved = values.map((value) => value + 31);
				const scaled = values.map((value) => value * 8);
				close(
					squaredDifferences('interval', moved, marginals),
					squaredDifferences('interval', values, marginals)
				);
				close(
					squaredDifferences('ratio', scaled, marginals),
					squaredDifferences('ratio', values, marginals)
				);
			}),
			seeded
		);
	});
	test('a value further away in the order is at least as far by every metric', () => {
		fc.assert(
			fc.property(scale, fc.constantFrom(...metrics), ([values, marginals], metric) => {
				const fromFirst = squaredDifferences(metric, values, marginals).subarray(
					0,
					values.length - 1
				);
				expect([...fromFirst]).toEqual([...fromFirst].toSorted((a, b) => a - b));
			}),
			seeded
		);
	});
});
