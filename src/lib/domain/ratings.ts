/**
 * What several coders said of the same units, as numbers: `codes[unit × coders + coder]` is a place in `values`, or −1
 * where that coder did not code that unit. `values` ascend (texts: by code unit); the metric reads them.
 */
export interface Ratings<Value extends string | number = string | number> {
	units: number;
	coders: readonly string[];
	values: readonly Value[];
	codes: Int32Array;
	/** which cluster (such as a country) each unit belongs to; null where units stand alone */
	clusters: Int32Array | null;
}

/** Not coded. */
export const notCoded = -1;

/** How many coders coded each unit is what pairs are made of; fewer than two make none. */
export function valuesOfUnit(ratings: Ratings, unit: number): number[] {
	const width = ratings.coders.length;
	const found: number[] = [];
	for (let coder = 0; coder < width; coder++) {
		const code = ratings.codes[unit * width + coder] ?? notCoded;
		if (code !== notCoded) found.push(code);
	}
	return found;
}

/** One unit a row, one column a coder, null = not coded. For small data and tests. */
export function ratingsOf<Value extends string | number>(
	rows: readonly (readonly (Value | null)[])[],
	clusters: readonly number[] | null = null
): Ratings<Value> {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const found = new Set(rows.flat().filter((value) => value !== null));
	const values = [...found].sort((a, b) => (a < b ? -1 : 1));
	const place = new Map(values.map((value, i) => [value, i]));
	const codes = new Int32Array(rows.length * width).fill(notCoded);
	rows.forEach((row, unit) =>
		row.forEach((value, coder) => {
			if (value !== null) codes[unit * width + coder] = place.get(value) ?? notCoded;
		})
	);
	return {
		units: rows.length,
		coders: Array.from({ length: width }, (_, i) => String(i + 1)),
		values,
		codes,
		clusters: clusters && Int32Array.from(clusters)
	};
}
