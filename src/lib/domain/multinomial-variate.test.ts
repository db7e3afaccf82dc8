import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multinomialSampler } from './multinomial-variate.ts';
import { randomStream } from './random-stream.ts';

const draws = 40_000;
const seed = 20260101;

function logFactorial(k: number): number {
	return k < 2 ? 0 : Math.log(k) + logFactorial(k - 1);
}

/** What is expected at least 20 times must come about as often: five standard deviations of Pearson's statistic. */
function expectFrequencies(found: Map<string, number>, expected: Map<string, number>) {
	const usual = [...expected].filter(([, count]) => count >= 20);
	const statistic = usual.reduce(
		(sum, [key, count]) => sum + ((found.get(key) ?? 0) - count) ** 2 / count,
		0
	);
	expect(usual.length).toBeGreaterThan(1);
	expect(statistic).toBeLessThan(usual.length - 1 + 5 * Math.sqrt(2 * (usual.length - 1)));
}

describe('draws from classes', () => {
	test('are as many as there are things, whatever the classes', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
				fc.nat(),
				(sizes, seed) => {
					const into = new Float64Array(sizes.length);
					multinomialSampler(sizes, randomStream(seed))(into);
					expect(into.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
					const total = sizes.reduce((sum, size) => sum + size, 0);
					expect(into.reduce((sum, count) => sum + count, 0)).toBe(total);
				}
			),
			{ seed, numRuns: 300 }
		);
	});

	test('are all from the only class there is, or from none', () => {
		const one = new Float64Array(1);
		multinomialSampler([7], randomStream(1))(one);
		expect([...one]).toEqual([7]);
		multinomialSampler([], randomStream(1))(new Float64Array(0));
	});

	test('are the same for the same seed', () => {
		const draw = () => {
			const sample = multinomialSampler([40, 3, 90, 11, 11], randomStream(3));
			return Array.from({ length: 20 }, () => {
				const into = new Float64Array(5);
				sample(into);
				return [...into];
			});
		};
		expect(draw()).toEqual(draw());
	});

	test.each([[[2, 1, 1]], [[1, 1, 1, 1]], [[1, 3, 2]], [[1, 1]], [[1, 4]]])(
		'of sizes %j come together as the multinomial distribution says',
		(sizes) => {
			const total = sizes.reduce((sum, size) => sum + size, 0);
			const expected = new Map<string, number>();
			const spread = (counts: number[], left: number) => {
				if (counts.length < sizes.length - 1) {
					for (let count = 0; count <= left; count++) spread([...counts, count], left - count);
					return;
				}
				const all = [...counts, left];
				const log = all.reduce(
					(sum, count, i) => sum + count * Math.log(sizes[i]! / total) - logFactorial(count),
					logFactorial(total)
				);
				expected.set(all.join(' '), draws * Math.exp(log));
			};
			spread([], total);
			const found = new Map<string, number>();
			const into = new Float64Array(sizes.length);
			const sample = multinomialSampler(sizes, randomStream(seed));
			for (let i = 0; i < draws; i++) {
				sample(into);
				const key = into.join(' ');
				found.set(key, (found.get(key) ?? 0) + 1);
			}
			expectFrequencies(found, expected);
		}
	);

	const large = [12, 500, 60, 300, 100, 60, 30, 3];
	test.each(large.map((size, place) => [place, size]))(
		'class %d of %d things, among hundreds, comes as the binomial distribution says',
		(place, size) => {
			const total = large.reduce((sum, size) => sum + size, 0);
			const p = size / total;
			const expected = new Map<string, number>();
			let log = total * Math.log1p(-p);
			for (let k = 0; k <= total; k++) {
				expected.set(String(k), draws * Math.exp(log));
				log += Math.log((total - k) / (k + 1)) + Math.log(p / (1 - p));
			}
			const found = new Map<string, number>();
			const into = new Float64Array(large.length);
			const sample = multinomialSampler(large, randomStream(seed + place));
			for (let i = 0; i < draws; i++) {
				sample(into);
				const key = String(into[place]);
				found.set(key, (found.get(key) ?? 0) + 1);
			}
			expectFrequencies(found, expected);
		}
	);
});
