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

/** Adds up what the patterns contribute, each times `units[pattern]`, into `cells`. */
export function sumContributions(
	adds: Float64Array,
	units: ArrayLike<number>,
	cells: Float64Array
): void {
	const width = cells.length;
	cells.fill(0);
	for (let pattern = 0; pattern < units.length; pattern++) {
		const times = units[pattern] ?? 0;
		if (times === 0) continue;
		const base = pattern * width;
		for (let i = 0; i < width; i++) cells[i] = (cells[i] ?? 0) + times * (adds[base + i] ?? 0);
	}
}

export function coincidencesOf(patterns: ValuePatterns): Coincidences {
	const cells = new Float64Array(cellsOf(patterns.values));
	sumContributions(contributions(patterns), patterns.units, cells);
	return { values: patterns.values, cells };
}
