import type { DistanceMatrix, Merge } from './average-linkage.ts';

/**
 * The things of a tree in a row, so that every cluster stays together and neighbours are alike: where two clusters are
 * joined, each is turned so that the ends that meet are the closest ones (Gruvaeus and Wainer 1972). Ties keep the order
 * of the matrix, and the row begins with whichever of its ends stands first there.
 */
export function leafOrder(merges: readonly Merge[], { size, values }: DistanceMatrix): number[] {
	const between = (a: number | undefined, b: number | undefined) =>
		values[(a ?? 0) * size + (b ?? 0)] ?? Infinity;
	const rows = Array.from({ length: size }, (_, at) => [at]);
	for (const { first, second } of merges)
		rows.push(joined(rows[first] ?? [], rows[second] ?? [], between));
	const row = rows.at(-1) ?? [];
	return (row.at(-1) ?? 0) < (row[0] ?? 0) ? row.toReversed() : row;
}

function joined(
	a: readonly number[],
	b: readonly number[],
	between: (a: number | undefined, b: number | undefined) => number
): number[] {
	const ways: [left: readonly number[], right: readonly number[]][] = [
		[a, b],
		[a, b.toReversed()],
		[a.toReversed(), b],
		[a.toReversed(), b.toReversed()]
	];
	let best: number[] = [];
	let smallest = Infinity;
	for (const [left, right] of ways) {
		const distance = between(left.at(-1), right[0]);
		if (distance >= smallest) continue;
		smallest = distance;
		best = [...left, ...right];
	}
	return best;
}
