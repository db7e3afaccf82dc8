import type { RandomStream } from './random-stream.ts';

/** Equal slices of [0, 1) that a search is guided by: enough that most searches end where they begin. */
const slices = 512;

/**
 * Poisson numbers of many means, one random number each: the distribution function is searched from where a guide says
 * (Chen and Asau 1974, "On generating random variates from an empirical distribution"). Equal means share their table.
 */
export class PoissonTables {
	/** P(X ≤ k), one table after the other */
	readonly #cumulative: Float64Array;
	/** `#guides[table × slices + slice]`: the place in `#cumulative` where the search begins */
	readonly #guides: Int32Array;
	/** by mean, as given: where its guide begins, and what a place in its table is from its k */
	readonly #starts: Int32Array;
	readonly #offsets: Int32Array;

	/** Means above 0. */
	constructor(means: readonly number[]) {
		const different = [...new Set(means)];
		const tables = different.map(poissonTable);
		const length = tables.reduce((sum, { cumulative }) => sum + cumulative.length, 0);
		this.#cumulative = new Float64Array(length);
		this.#guides = new Int32Array(tables.length * slices);
		let at = 0;
		const offsets = tables.map(({ first, cumulative }, table) => {
			const start = at;
			this.#cumulative.set(cumulative, start);
			at += cumulative.length;
			fillGuide(this.#guides.subarray(table * slices, (table + 1) * slices), cumulative, start);
			return start - first;
		});
		const number = new Map(different.map((mean, table) => [mean, table]));
		this.#starts = Int32Array.from(means, (mean) => (number.get(mean) ?? 0) * slices);
		this.#offsets = Int32Array.from(means, (mean) => offsets[number.get(mean) ?? 0] ?? 0);
	}

	/** Draws one number for each mean into an array of as many, and returns their sum. */
	draw(random: RandomStream, into: Float64Array): number {
		const [cumulative, guides] = [this.#cumulative, this.#guides];
		const [starts, offsets] = [this.#starts, this.#offsets];
		let sum = 0;
		for (let i = 0; i < starts.length; i++) {
			const at = random();
			let place = guides[(starts[i] ?? 0) + Math.floor(at * slices)] ?? 0;
			while ((cumulative[place] ?? 1) <= at) place++;
			const drawn = place - (offsets[i] ?? 0);
			into[i] = drawn;
			sum += drawn;
		}
		return sum;
	}
}

interface Table {
	first: number;
	/** P(X ≤ first + place); the last is 1 */
	cumulative: Float64Array;
}

/**
 * Probabilities from the most probable number outwards, as shares of its own, then of their sum. What is left out is
 * less than 1e-12 of it, which random numbers of 32 bits cannot tell.
 */
function poissonTable(mean: number): Table {
	const mode = Math.floor(mean);
	const reach = Math.ceil(7.5 * Math.sqrt(mean));
	const first = Math.max(0, mode - reach);
	const last = mode + reach + 20;
	const cumulative = new Float64Array(last - first + 1);
	let p = 1;
	for (let k = mode; k >= first; k--) {
		cumulative[k - first] = p;
		p *= k / mean;
	}
	p = 1;
	for (let k = mode; k <= last; k++) {
		cumulative[k - first] = p;
		p *= mean / (k + 1);
	}
	let sum = 0;
	for (let i = 0; i < cumulative.length; i++) cumulative[i] = sum += cumulative[i] ?? 0;
	const scale = 1 / sum;
	for (let i = 0; i < cumulative.length; i++) cumulative[i] = (cumulative[i] ?? 0) * scale;
	return { first, cumulative };
}

function fillGuide(guide: Int32Array, cumulative: Float64Array, start: number) {
	let place = 0;
	for (let slice = 0; slice < slices; slice++) {
		while ((cumulative[place] ?? 1) <= slice / slices) place++;
		guide[slice] = start + place;
	}
}
