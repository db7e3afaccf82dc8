import type { RandomStream } from './random-stream.ts';

/** Below this mean, counting up is quicker than rejecting. */
const countingMean = 10;

/** Draws binomial numbers: successes in `n` trials of probability `p`. */
export type BinomialSampler = (n: number, p: number) => number;

/**
 * A sampler for up to `most` trials. Exact, not an approximation: BINV (Kachitvichyanukul and Schmeiser 1988) for small
 * means, BTRS, transformed rejection with squeeze (Hörmann 1993), with a table of log-factorials, else.
 */
export function binomialSampler(random: RandomStream, most: number): BinomialSampler {
	const logFactorials = new Float64Array(most + 1);
	for (let k = 2; k <= most; k++) logFactorials[k] = (logFactorials[k - 1] ?? 0) + Math.log(k);
	const sample = (n: number, p: number): number => {
		if (n <= 0 || p <= 0) return 0;
		if (p >= 1) return n;
		if (p > 0.5) return n - sample(n, 1 - p);
		return n * p < countingMean
			? byCounting(random, n, p)
			: byRejection(random, logFactorials, n, p);
	};
	return sample;
}

function byCounting(random: RandomStream, n: number, p: number): number {
	const odds = p / (1 - p);
	const nothing = Math.pow(1 - p, n);
	for (;;) {
		let probability = nothing;
		let rest = random();
		let successes = 0;
		while (rest > probability && successes < n) {
			rest -= probability;
			successes++;
			probability *= (odds * (n - successes + 1)) / successes;
		}
		// rounding may leave a rest that no number claims: draw again
		if (rest <= probability) return successes;
	}
}

function byRejection(
	random: RandomStream,
	logFactorials: Float64Array,
	n: number,
	p: number
): number {
	const spread = Math.sqrt(n * p * (1 - p));
	const b = 1.15 + 2.53 * spread;
	const a = -0.0873 + 0.0248 * b + 0.01 * p;
	const centre = n * p + 0.5;
	const squeeze = 0.92 - 4.2 / b;
	for (;;) {
		const v = random();
		const u = random() - 0.5;
		const us = 0.5 - Math.abs(u);
		const k = Math.floor(((2 * a) / us + b) * u + centre);
		if (us >= 0.07 && v <= squeeze) return k;
		if (k < 0 || k > n) continue;
		const mode = Math.floor((n + 1) * p);
		const logRatio =
			(logFactorials[mode] ?? 0) +
			(logFactorials[n - mode] ?? 0) -
			(logFactorials[k] ?? 0) -
			(logFactorials[n - k] ?? 0) +
			(k - mode) * Math.log(p / (1 - p));
		const alpha = (2.83 + 5.1 / b) * spread;
		if (Math.log((v * alpha) / (a / (us * us) + b)) <= logRatio) return k;
	}
}
