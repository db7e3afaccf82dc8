import { type Ratings, notCoded, valuesOfUnit } from './ratings.ts';

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
	const values = ratings.values.length;
	const { patterns, units, ofUnit } = numberedPatterns(ratings);
	const counts = new Float64Array(patterns.length * values);
	patterns.forEach((sorted, pattern) => {
		for (const code of sorted) {
			const at = pattern * values + code;
			counts[at] = (counts[at] ?? 0) + 1;
		}
	});
	return {
		values,
		counts,
		sizes: Float64Array.from(patterns, (sorted) => sorted.length),
		units: Float64Array.from(units),
		ofUnit
	};
}

/** Patterns as codes in ascending order, numbered as they come; how many units each has, and the pattern of each unit. */
function numberedPatterns(ratings: Ratings) {
	const { units } = ratings;
	const patterns: number[][] = [];
	const numbers = new Map<string, number>();
	const search = (unit: number): number => {
		const sorted = valuesOfUnit(ratings, unit).sort((a, b) => a - b);
		if (sorted.length < 2) return leftOut;
		const text = sorted.join(' ');
		const number = numbers.get(text) ?? patterns.push(sorted) - 1;
		numbers.set(text, number);
		return number;
	};
	const ofUnit = new Int32Array(units);
	// by pattern + 1, so that what is left out has a place, too
	const multiplicity = new Int32Array(units + 1);
	const keys = rowKeys(ratings, ofUnit);
	// by key: pattern + 2, 0 = not met yet
	const known = new Int32Array(keys);
	for (let unit = 0; unit < units; unit++) {
		const key = ofUnit[unit] ?? 0;
		let place = keys > 0 ? (known[key] ?? 0) : 0;
		if (place === 0) {
			place = search(unit) + 2;
			if (keys > 0) known[key] = place;
		}
		ofUnit[unit] = place - 2;
		multiplicity[place - 1] = (multiplicity[place - 1] ?? 0) + 1;
	}
	return { patterns, units: multiplicity.subarray(1, patterns.length + 1), ofUnit };
}

const largestTable = 65_536;

/**
 * Writes what the coders of each unit said, in their order, as one number, and returns how many such numbers there can be;
 * 0 and nothing written where that is too many for a table.
 */
function rowKeys({ units, codes, coders, values }: Ratings, into: Int32Array): number {
	const base = values.length + 1;
	const keys = base ** coders.length;
	if (keys > largestTable) return 0;
	for (let coder = 0; coder < coders.length; coder++)
		for (let unit = 0, at = coder; unit < units; unit++, at += coders.length)
			into[unit] = (into[unit] ?? 0) * base + (codes[at] ?? notCoded) - notCoded;
	return keys;
}
