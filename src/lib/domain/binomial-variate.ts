import type { RandomStream } from './random-stream.ts';

/** Below this mean, counting up is quicker than rejecting. */
const countingMean = 10;

/**
 * A binomial number: successes in `n` trials of probability `p`. Exact, not an approximation: BINV (Kachitvichyanukul and
 * Schmeiser 1988) for small means, BTRS, transformed rejection with squeeze (Hörmann 1993), else.
 */
export function binomialVariate(random: RandomStream, n: number, p: number): number {
	if (n <= 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > 0.5) return n - binomialVariate(random, n, 1 - p);
	return n * p < countingMean ? byCounting(random, n, p) : byRejection(random, n, p);
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

function byRejection(random: RandomStream, n: number, p: number): number {
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
			logFactorial(mode) +
			logFactorial(n - mode) -
			logFactorial(k) -
			logFactorial(n - k) +
			(k - mode) * Math.log(p / (1 - p));
		const alpha = (2.83 + 5.1 / b) * spread;
		if (Math.log((v * alpha) / (a / (us * us) + b)) <= logRatio) return k;
	}
}

const logFactorials = new Float64Array(16);
for (let k = 2; k < logFactorials.length; k++)
	logFactorials[k] = (logFactorials[k - 1] ?? 0) + Math.log(k);

/** Stirling's series, from where its error is below 1e-12. */
function logFactorial(k: number): number {
	if (k < logFactorials.length) return logFactorials[k] ?? 0;
	const square = k * k;
	const series = (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / k;
	return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + series;
}
