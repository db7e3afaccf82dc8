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
	const { patterns, ofUnit } = numberedPatterns(ratings);
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
		units: unitsOf(ofUnit, patterns.length),
		ofUnit
	};
}

function unitsOf(ofUnit: Int32Array, patterns: number): Float64Array {
	// by pattern + 1, so that what is left out has a place, too
	const units = new Int32Array(patterns + 1);
	for (let unit = 0; unit < ofUnit.length; unit++) {
		const place = (ofUnit[unit] ?? leftOut) - leftOut;
		units[place] = (units[place] ?? 0) + 1;
	}
	return Float64Array.from(units.subarray(1));
}

/** Patterns as codes in ascending order, numbered as they come, and the pattern of each unit. */
function numberedPatterns(ratings: Ratings): { patterns: number[][]; ofUnit: Int32Array } {
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
	const keyed = rowKeys(ratings);
	const ofUnit = keyed
		? searchedOnce(keyed.keys, keyed.most, search)
		: Int32Array.from({ length: ratings.units }, (_, unit) => search(unit));
	return { patterns, ofUnit };
}

const largestTable = 65_536;

/** What the coders of each unit said, in their order, as one number; null where there could be too many for a table. */
function rowKeys({ units, codes, coders, values }: Ratings) {
	const base = values.length + 1;
	const width = coders.length;
	const most = base ** width;
	if (most > largestTable) return null;
	const keys = new Int32Array(units);
	for (let coder = 0; coder < width; coder++)
		for (let unit = 0, at = coder; unit < units; unit++, at += width)
			keys[unit] = (keys[unit] ?? 0) * base + (codes[at] ?? notCoded) - notCoded;
	return { keys, most };
}

/** Patterns by unit, where a key is searched for only once. Two loops: the second is all that most units need. */
function searchedOnce(
	keys: Int32Array,
	most: number,
	search: (unit: number) => number
): Int32Array {
	const unknown = leftOut - 1;
	const known = new Int32Array(most).fill(unknown);
	for (let unit = 0; unit < keys.length; unit++) {
		const key = keys[unit] ?? 0;
		if (known[key] === unknown) known[key] = search(unit);
	}
	for (let unit = 0; unit < keys.length; unit++) keys[unit] = known[keys[unit] ?? 0] ?? leftOut;
	return keys;
}
