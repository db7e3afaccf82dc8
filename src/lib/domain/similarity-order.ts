import { averageLinkage, type DistanceMatrix } from './average-linkage.ts';
import { leafOrder } from './leaf-order.ts';

/** A row of numbers, null where there is none. */
export type NumberRow = readonly (number | null)[];

/**
 * Rows in an order in which like stands beside like: hierarchical clustering by average linkage on the mean absolute
 * difference over the columns in which both rows have a number. Gives places of the list, which is in the order that
 * decides between equals (by name). Rows without any number come last, in the order given.
 */
export function similarityOrder(rows: readonly NumberRow[]): number[] {
	const places = rows.map((_, place) => place);
	const hasNumber = (place: number) => rows[place]?.some((value) => value !== null) ?? false;
	const compared = places.filter(hasNumber);
	const matrix = meanAbsoluteDifferences(compared.map((place) => rows[place] ?? []));
	const order = leafOrder(averageLinkage(matrix), matrix);
	return [...order.map((at) => compared[at] ?? 0), ...places.filter((place) => !hasNumber(place))];
}

/**
 * Mean absolute differences between rows over their common columns. Two rows without a common column are unknown to each
 * other: as far apart as the two that are known to be farthest.
 */
export function meanAbsoluteDifferences(rows: readonly NumberRow[]): DistanceMatrix {
	const size = rows.length;
	const columns = rows[0]?.length ?? 0;
	const numbers = Float64Array.from({ length: size * columns }, (_, cell) => {
		return rows[Math.floor(cell / columns)]?.[cell % columns] ?? NaN;
	});
	const values = new Float64Array(size * size);
	for (let a = 0; a < size; a++)
		for (let b = a + 1; b < size; b++) {
			const distance = rowDistance(numbers, a * columns, b * columns, columns);
			values[a * size + b] = distance;
			values[b * size + a] = distance;
		}
	const known = values.filter((distance) => !Number.isNaN(distance));
	const farthest = known.reduce((most, distance) => Math.max(most, distance), 0);
	return { size, values: values.map((distance) => (Number.isNaN(distance) ? farthest : distance)) };
}

/** NaN when the rows have no common column. */
function rowDistance(numbers: Float64Array, a: number, b: number, columns: number): number {
	let sum = 0;
	let common = 0;
	for (let column = 0; column < columns; column++) {
		const difference = Math.abs((numbers[a + column] ?? NaN) - (numbers[b + column] ?? NaN));
		if (Number.isNaN(difference)) continue;
		sum += difference;
		common++;
	}
	return common === 0 ? NaN : sum / common;
}
