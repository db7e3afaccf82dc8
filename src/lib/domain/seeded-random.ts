/**
 * mulberry32 (Tommy Ettinger, 2017; public domain): a 32-bit generator, good enough to invent demonstration data.
 * Same seed, same sequence, on every machine. Returns numbers in [0, 1).
 */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
