import { expect, test } from 'vitest';
import { gammaVariate } from './gamma-variate.ts';
import { randomStream } from './random-stream.ts';

test.each([0.3, 1, 2.5, 40])(
	'a gamma number of shape %d has mean and variance of its shape',
	(shape) => {
		const random = randomStream(11);
		const draws = Array.from({ length: 60_000 }, () => gammaVariate(random, shape));
		const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
		const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws.length - 1);
		// four standard errors
		expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / draws.length));
		expect(Math.abs(variance / shape - 1)).toBeLessThan(
			4 * Math.sqrt((2 + 6 / shape) / draws.length)
		);
		expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThan(0);
	}
);

test('shape 0 gives 0: a weight of 0 stays 0', () => {
	expect(gammaVariate(randomStream(1), 0)).toBe(0);
});
