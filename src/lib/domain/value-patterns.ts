import type { Ratings } from './ratings.ts';
import { notCoded } from './ratings.ts';

/**
 * Units with the same values, whoever gave them, are one pattern: agreement between all coders at once looks at nothing
 * else. Three coders on five levels make at most a few dozen. Units with fewer than two values make no pair and are left out.
 */
export interface ValuePatterns {
	/** number of values that a unit can have */
	values: number;
	/** `counts[pattern × values + value]`: how many coders gave that value */
	counts: Float64Array;
	/** coders of a unit with this pattern, at least two */
	sizes: Float64Array;
	/** units with this pattern */
	units: Float64Array;
	/** pattern of each unit of the ratings; −1 = left out */
	ofUnit: Int32Array;
}

export const leftOut = -1;

export function valuePatterns(ratings: Ratings): ValuePatterns {
	const { units, codes, coders, values } = ratings;
	const width = coders.length;
	const known = new PatternIndex(values.length, width);
	const multiplicity: number[] = [];
	const ofUnit = new Int32Array(units).fill(leftOut);
	const row = new Int32Array(width);
	for (let unit = 0; unit < units; unit++) {
		let size = 0;
		for (let at = unit * width; at < (unit + 1) * width; at++) {
			const code = codes[at] ?? notCoded;
			if (code !== notCoded) insertInOrder(row, size++, code);
		}
		if (size < 2) continue;
		const pattern = known.find(row, size);
		multiplicity[pattern] = (multiplicity[pattern] ?? 0) + 1;
		ofUnit[unit] = pattern;
	}
	const { patterns } = known;
	const counts = new Float64Array(patterns.length * values.length);
	patterns.forEach((sorted, pattern) => {
		for (const code of sorted) {
			const at = pattern * values.length + code;
			counts[at] = (counts[at] ?? 0) + 1;
		}
	});
	return {
		values: values.length,
		counts,
		sizes: Float64Array.from(patterns, (sorted) => sorted.length),
		units: Float64Array.from(multiplicity),
		ofUnit
	};
}

/** Puts a code into the ascending front part of a row. */
function insertInOrder(row: Int32Array, size: number, code: number) {
	let at = size;
	while (at > 0 && (row[at - 1] ?? 0) > code) {
		row[at] = row[at - 1] ?? 0;
		at--;
	}
	row[at] = code;
}

/** Numbers patterns in the order in which they come. */
class PatternIndex {
	readonly patterns: Int32Array[] = [];
	readonly #base: number;
	/** place + 1 by key where all keys fit into a small table, 0 = new; else by text */
	readonly #table: Int32Array | null;
	readonly #places = new Map<string, number>();

	constructor(values: number, coders: number) {
		this.#base = values + 1;
		const keys = this.#base ** coders;
		this.#table = keys <= largestTable ? new Int32Array(keys) : null;
	}

	/** `row` holds `size` codes in ascending order. */
	find(row: Int32Array, size: number): number {
		const table = this.#table;
		if (table) {
			let key = 0;
			for (let i = 0; i < size; i++) key = key * this.#base + (row[i] ?? 0) + 1;
			return (table[key] ||= this.#add(row, size) + 1) - 1;
		}
		const text = row.subarray(0, size).join(' ');
		const place = this.#places.get(text) ?? this.#add(row, size);
		this.#places.set(text, place);
		return place;
	}

	#add(row: Int32Array, size: number): number {
		return this.patterns.push(row.slice(0, size)) - 1;
	}
}

const largestTable = 65_536;
