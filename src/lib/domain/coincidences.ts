import type { ValuePatterns } from './value-patterns.ts';

/**
 * Krippendorff's coincidences (2011, step 2): every ordered pair of values within a unit, weighted 1 / (coders of the
 * unit − 1). The matrix is symmetric; kept are the pairs c < k and the marginals n_c, `marginals` first, then the pairs
 * row by row: (0,1), (0,2) … (1,2) …
 */
export interface Coincidences {
	values: number;
	cells: Float64Array;
}

export function cellsOf(values: number): number {
	return values + (values * (values - 1)) / 2;
}

/** Where the pair c < k stands among the cells. */
function pairCell(values: number, c: number, k: number): number {
	return values + c * (values - 1) - (c * (c - 1)) / 2 + (k - c - 1);
}

/**
 * What one unit of each pattern adds to the cells, pattern by pattern. Summing them, each times a number of units, gives
 * the coincidences of any collection of units.
 */
export function contributions(patterns: ValuePatterns): Float64Array {
	const { values, counts, sizes } = patterns;
	const width = cellsOf(values);
	const result = new Float64Array(sizes.length * width);
	for (let pattern = 0; pattern < sizes.length; pattern++) {
		const pairs = (sizes[pattern] ?? 0) - 1;
		const count = (value: number) => counts[pattern * values + value] ?? 0;
		let at = pattern * width;
		// each value stands in (coders − 1) pairs of weight 1 / (coders − 1)
		for (let c = 0; c < values; c++) result[at++] = count(c);
		for (let c = 0; c < values; c++)
			for (let k = c + 1; k < values; k++) result[at++] = (count(c) * count(k)) / pairs;
	}
	return result;
}

/**
 * Prepares contributions for being summed many times: the function that it returns fills `cells` with what the patterns
 * contribute, each times `units[pattern]`. Most of it is 0 (three coders touch at most six cells), and is left out.
 */
export function contributionSummer(
	adds: Float64Array,
	width: number
): (units: ArrayLike<number>, cells: Float64Array) => void {
	// entries of cell c are those from `starts[c]` up to `starts[c + 1]`
	const starts = new Int32Array(width + 1);
	const places: number[] = [];
	for (let cell = 0; cell < width; cell++) {
		for (let at = cell; at < adds.length; at += width) if (adds[at] !== 0) places.push(at);
		starts[cell + 1] = places.length;
	}
	const patterns = Int32Array.from(places, (place) => Math.floor(place / width));
	const amounts = Float64Array.from(places, (place) => adds[place] ?? 0);
	return (units, cells) => {
		for (let cell = 0; cell < width; cell++) {
			const end = starts[cell + 1] ?? 0;
			let sum = 0;
			for (let at = starts[cell] ?? 0; at < end; at++)
				sum += (units[patterns[at] ?? 0] ?? 0) * (amounts[at] ?? 0);
			cells[cell] = sum;
		}
	};
}

export function coincidencesOf(patterns: ValuePatterns): Coincidences {
	const { values, counts, sizes, units } = patterns;
	const cells = new Float64Array(cellsOf(values));
	for (let pattern = 0; pattern < sizes.length; pattern++) {
		const times = units[pattern] ?? 0;
		const pairs = (sizes[pattern] ?? 0) - 1;
		// only values that were given: with many different ones, most of what a pattern contributes is 0
		const given = counts.subarray(pattern * values, (pattern + 1) * values);
		const places = Array.from(given.keys()).filter((value) => (given[value] ?? 0) > 0);
		places.forEach((c, i) => {
			const count = given[c] ?? 0;
			cells[c] = (cells[c] ?? 0) + times * count;
			for (const k of places.slice(i + 1)) {
				const cell = pairCell(values, c, k);
				cells[cell] = (cells[cell] ?? 0) + times * ((count * (given[k] ?? 0)) / pairs);
			}
		});
	}
	return { values, cells };
}
