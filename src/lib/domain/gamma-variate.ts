import type { RandomStream } from './random-stream.ts';

/**
 * A gamma number of the given shape and scale 1, for drawing Dirichlet weights. Shape 1 is the exponential; else Marsaglia
 * and Tsang 2000, with their boost for shapes below 1. Shape 0 gives 0.
 */
export function gammaVariate(random: RandomStream, shape: number): number {
	if (shape <= 0) return 0;
	if (shape === 1) return -Math.log(1 - random());
	if (shape < 1) {
		const boost = Math.pow(1 - random(), 1 / shape);
		return gammaVariate(random, shape + 1) * boost;
	}
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = standardNormal(random);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = 1 - random();
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** Marsaglia's polar method; the second number that it gives is left, so that no state hides between calls. */
function standardNormal(random: RandomStream): number {
	for (;;) {
		const u = 2 * random() - 1;
		const v = 2 * random() - 1;
		const s = u * u + v * v;
		if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
	}
}
