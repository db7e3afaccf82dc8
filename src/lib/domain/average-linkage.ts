/** Distances between things, row by row: square, symmetric, 0 on the diagonal. */
export interface DistanceMatrix {
	size: number;
	values: Float64Array;
}

/** Two clusters become one. Clusters are numbered: the things 0…n−1, then each merge the next number. */
export interface Merge {
	first: number;
	second: number;
	/** mean distance between the members of the two */
	distance: number;
}

/** Distances closer than this are the same distance: means of the same numbers differ in their last digits. */
const tolerance = 1e-9;

/**
 * Hierarchical clustering by average linkage (UPGMA; Sokal and Michener 1958): again and again the two clusters with the
 * smallest mean distance between their members become one. Of pairs at the same distance, the one that stands first is
 * taken, so that the same matrix always gives the same tree.
 */
export function averageLinkage(matrix: DistanceMatrix): Merge[] {
	const { size } = matrix;
	const values = Float64Array.from(matrix.values);
	/** places of the matrix that still hold a cluster, in order */
	const places = Array.from({ length: size }, (_, at) => at);
	const names = [...places];
	const members = places.map(() => 1);
	const merges: Merge[] = [];
	while (places.length > 1) {
		const pair = closestPair(values, size, places);
		const [kept, gone] = [places[pair.a] ?? 0, places[pair.b] ?? 0];
		merges.push({ first: names[kept] ?? 0, second: names[gone] ?? 0, distance: pair.distance });
		joinInto(values, size, members, kept, gone);
		members[kept] = (members[kept] ?? 0) + (members[gone] ?? 0);
		names[kept] = size + merges.length - 1;
		places.splice(pair.b, 1);
	}
	return merges;
}

/** Positions in the list of places of the first pair at the smallest distance. */
function closestPair(values: Float64Array, size: number, places: readonly number[]) {
	let found = { a: 0, b: 1, distance: Infinity };
	places.forEach((row, a) => {
		for (let b = a + 1; b < places.length; b++) {
			const distance = values[row * size + (places[b] ?? 0)] ?? Infinity;
			if (distance < found.distance - tolerance) found = { a, b, distance };
		}
	});
	return found;
}

/** The mean over all pairs of members is the mean of both clusters' means, each weighted by its members. */
function joinInto(
	values: Float64Array,
	size: number,
	members: readonly number[],
	kept: number,
	gone: number
) {
	const [keptMembers, goneMembers] = [members[kept] ?? 1, members[gone] ?? 1];
	for (let other = 0; other < size; other++) {
		if (other === kept || other === gone) continue;
		const sum =
			(values[kept * size + other] ?? 0) * keptMembers +
			(values[gone * size + other] ?? 0) * goneMembers;
		const mean = sum / (keptMembers + goneMembers);
		values[kept * size + other] = mean;
		values[other * size + kept] = mean;
	}
}
