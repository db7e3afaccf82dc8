import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scale, scoreBetween } from './goalposts.ts';

describe('a value between the goalposts', () => {
	test.each<[scale: Scale, value: number, score: number]>([
		[{ min: 0, max: 4 }, 3, 75],
		[{ min: 1, max: 5 }, 1, 0],
		[{ min: 1, max: 5 }, 2, 25],
		[{ min: 1, max: 5 }, 5, 100],
		[{ min: -1, max: 1 }, 0, 50],
		[{ min: 0, max: 3 }, 1, 100 / 3],
		[{ min: 0, max: 0.3 }, 0.3, 100],
		[{ min: 0, max: 100 }, 12.5, 12.5]
	])('on %j, %d becomes %d', (scale, value, score) => {
		expect(scoreBetween(scale, value)).toBe(score);
	});

	const scales = fc
		.tuple(
			fc.double({ min: -1e6, max: 1e6, noNaN: true }),
			fc.double({ min: 1e-6, max: 1e6, noNaN: true })
		)
		.map(([min, width]): Scale => ({ min, max: min + width }))
		.filter(({ min, max }) => min < max);

	test('the ends are exactly 0 and 100, and nothing lies outside', () => {
		fc.assert(
			fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
				expect(scoreBetween(scale, scale.min)).toBe(0);
				expect(scoreBetween(scale, scale.max)).toBe(100);
				const value = Math.min(scale.max, scale.min + share * (scale.max - scale.min));
				const score = scoreBetween(scale, value);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(100);
			}),
			{ seed: 11, numRuns: 1000 }
		);
	});

	test('a larger value never has a smaller score', () => {
		const shares = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(scales, shares, shares, (scale, a, b) => {
				const at = (share: number) =>
					scoreBetween(scale, Math.min(scale.max, scale.min + share * (scale.max - scale.min)));
				expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
			}),
			{ seed: 12, numRuns: 1000 }
		);
	});
});
