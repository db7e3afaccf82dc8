/**
 * Counts in how many draws one unit ranks before another: the slowest part of a rank simulation, n × (n − 1) / 2
 * comparisons a draw. A small WebAssembly kernel (SIMD, `pair-counter.wat`) does eight draws an instruction; where it
 * cannot run, a plain loop gives the same counts.
 */
export interface PairCounter {
	/** ranks of the next draws: `ranks[unit × draws + draw]`; filled by the caller, then counted */
	ranks: Uint16Array;
	/** draws that fit into `ranks` */
	draws: number;
	/** adds what is in `ranks` to the counts; draws that are not used must be equal for all units */
	count(): void;
	/** `ahead[a × units + b]`: draws in which a ranked before b */
	ahead(): Int32Array;
}

/** Draws that are counted at once; a lane of the kernel counts up to 65,535 × 8. */
export const drawsAtOnce = 512;

/** A counter for so many units; `simd: false` takes the plain loop. */
export function pairCounter(units: number, { simd = true } = {}): PairCounter {
	return (simd ? kernelCounter(units) : null) ?? plainCounter(units);
}

function plainCounter(units: number): PairCounter {
	const draws = drawsAtOnce;
	const ranks = new Uint16Array(units * draws);
	const counts = new Int32Array(units * units);
	return {
		ranks,
		draws,
		count() {
			for (let a = 0; a < units; a++)
				for (let b = a + 1; b < units; b++) {
					let before = 0;
					let after = 0;
					for (let draw = 0; draw < draws; draw++) {
						const difference = (ranks[a * draws + draw] ?? 0) - (ranks[b * draws + draw] ?? 0);
						if (difference < 0) before++;
						else if (difference > 0) after++;
					}
					counts[a * units + b] = (counts[a * units + b] ?? 0) + before;
					counts[b * units + a] = (counts[b * units + a] ?? 0) + after;
				}
		},
		ahead: () => counts
	};
}

interface Kernel {
	memory: WebAssembly.Memory;
	count(ranks: number, stride: number, units: number, counts: number): void;
}

/** Bytes of one page of WebAssembly memory. */
const page = 65_536;

function kernelCounter(units: number): PairCounter | null {
	const kernel = instantiate();
	if (!kernel) return null;
	const draws = drawsAtOnce;
	const stride = draws * Uint16Array.BYTES_PER_ELEMENT;
	// the kernel reads up to three rows beyond the last unit
	const rows = (units + 3) * stride;
	const bytes = rows + units * units * Int32Array.BYTES_PER_ELEMENT;
	kernel.memory.grow(Math.ceil(bytes / page));
	const { buffer } = kernel.memory;
	const counts = new Int32Array(buffer, rows, units * units);
	return {
		ranks: new Uint16Array(buffer, 0, units * draws),
		draws,
		count: () => kernel.count(0, stride, units, rows),
		ahead: () => counts
	};
}

function instantiate(): Kernel | null {
	try {
		const bytes = Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0));
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
		return exports as unknown as Kernel;
	} catch {
		// no SIMD, or a policy that forbids compiling: the plain loop gives the same counts
		return null;
	}
}

/** `pair-counter.wat` assembled; a test holds the two together. */
export const kernelBytes =
	'AGFzbQEAAAABGgRgAXsBf2ACf3sAYAR/f39/AX9gBH9/f38AAwUEAAECAwUDAQABBxICBm1lbW9yeQIABWNvdW50AAMKpAUEHwAgAP1/IQAgAP0bACAA/RsBaiAA/RsCIAD9GwNqagsRACAAIAAoAgAgARAAajYCAAsQACAAIAIgAWwgA2pBAnRqC94EAgh/CnsCQANAIAQgAk8NASAEQQFqIQUCQANAIAUgAk8NASAAIAQgAWxqIQYgBiABaiEHIAAgBSABbGohCCAIIAFqIQkgCSABaiEKIAogAWohC/0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIRL9DAAAAAAAAAAAAAAAAAAAAAAhD/0MAAAAAAAAAAAAAAAAAAAAACET/QwAAAAAAAAAAAAAAAAAAAAAIRD9DAAAAAAAAAAAAAAAAAAAAAAhFP0MAAAAAAAAAAAAAAAAAAAAACER/QwAAAAAAAAAAAAAAAAAAAAAIRUDQCAG/QAEACEMIAj9AAQAIQ0gDiAMIA39MP2RASEOIBIgDCAN/TL9kQEhEiAJ/QAEACENIA8gDCAN/TD9kQEhDyATIAwgDf0y/ZEBIRMgCv0ABAAhDSAQIAwgDf0w/ZEBIRAgFCAMIA39Mv2RASEUIAv9AAQAIQ0gESAMIA39MP2RASERIBUgDCAN/TL9kQEhFSAIQRBqIQggCUEQaiEJIApBEGohCiALQRBqIQsgBkEQaiIGIAdJDQALIAMgAiAEIAUQAiAOEAEgAyACIAUgBBACIBIQASAFQQFqIQUgBSACTw0BIAMgAiAEIAUQAiAPEAEgAyACIAUgBBACIBMQASAFQQFqIQUgBSACTw0BIAMgAiAEIAUQAiAQEAEgAyACIAUgBBACIBQQASAFQQFqIQUgBSACTw0BIAMgAiAEIAUQAiAREAEgAyACIAUgBBACIBUQASAFQQFqIQUMAAsLIARBAWohBAwACwsL';
