export interface PlainRanks {
	/** `counts[unit × units + rank − 1]` */
	counts: Int32Array;
	/** `ahead[a × units + b]` */
	ahead: Int32Array;
}

/** The next weights, which sum to 1. */
export type DrawnWeights = () => Float64Array;

/** The simulation as one writes it first: `scores[unit × columns + column]`, a column for every weight drawn. */
export function plainRanks(
	scores: Float64Array,
	units: number,
	draws: number,
	drawWeights: DrawnWeights
): PlainRanks {
	const columns = scores.length / units;
	const counts = new Int32Array(units * units);
	const ahead = new Int32Array(units * units);
	const overall = new Float64Array(units);
	for (let draw = 0; draw < draws; draw++) {
		const weights = drawWeights();
		for (let unit = 0; unit < units; unit++) {
			let sum = 0;
			for (let column = 0; column < columns; column++)
				sum += (weights[column] ?? 0) * (scores[unit * columns + column] ?? 0);
			overall[unit] = sum;
		}
		const ranks = ranksOf(overall);
		for (let a = 0; a < units; a++) {
			const rank = ranks[a] ?? 0;
			const cell = a * units + rank - 1;
			counts[cell] = (counts[cell] ?? 0) + 1;
			for (let b = 0; b < units; b++)
				if (rank < (ranks[b] ?? 0)) ahead[a * units + b] = (ahead[a * units + b] ?? 0) + 1;
		}
	}
	return { counts, ahead };
}

/** Descending, ties share the best rank. */
function ranksOf(scores: Float64Array): Int32Array {
	const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
	const ranks = new Int32Array(scores.length);
	let rank = 0;
	let previous = Infinity;
	order.forEach((unit, place) => {
		const score = scores[unit] ?? 0;
		if (previous - score >= 1e-9) rank = place + 1;
		previous = score;
		ranks[unit] = rank;
	});
	return ranks;
}
