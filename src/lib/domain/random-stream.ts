/** A source of randomness: each call gives the next number in [0, 1). */
export type RandomStream = () => number;

/**
 * xoshiro128** 1.1 (David Blackman and Sebastiano Vigna, 2018; public domain), seeded with splitmix32. Period 2^128 − 1,
 * 32 random bits a number. Same seed, same sequence, on every machine. `seed` is any whole number.
 */
export function randomStream(seed: number): RandomStream {
	const mix = splitmix32(seed);
	return xoshiro128starstar(mix(), mix(), mix(), mix());
}

/** The generator itself, from four 32-bit words that are not all 0. */
export function xoshiro128starstar(a: number, b: number, c: number, d: number): RandomStream {
	return () => {
		const five = Math.imul(b, 5);
		const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = (d << 11) | (d >>> 21);
		return result / 4_294_967_296;
	};
}

/** splitmix32: spreads a seed over independent-looking words. Seeds beyond 32 bits are folded, not cut. */
function splitmix32(seed: number): () => number {
	let state = (seed ^ Math.floor(seed / 4_294_967_296)) >>> 0;
	return () => {
		state = (state + 0x9e3779b9) >>> 0;
		let word = state;
		word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
		word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
		return (word ^ (word >>> 15)) >>> 0;
	};
}
