import type { RankInterval } from './rank-interval.ts';

/** Where the parts of a bar lie on a line from the first to the last rank, in per cent of its length. */
export interface IntervalBar {
	start: number;
	length: number;
	median: number;
}

/** A rank takes one part of the line: a country that always has the same rank has a bar of that width. */
export function intervalBar({ low, median, high }: RankInterval, rated: number): IntervalBar {
	const part = 100 / Math.max(1, rated);
	return {
		start: (low - 1) * part,
		length: (high - low + 1) * part,
		median: rankPlace(median, rated)
	};
}

/** The middle of a rank's part of the line, in per cent of its length. */
export function rankPlace(rank: number, rated: number): number {
	return ((rank - 0.5) * 100) / Math.max(1, rated);
}

/** Round ranks below the line: about five, the first and the last among them. */
export function rankTicks(rated: number): number[] {
	if (rated < 1) return [];
	const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => rated / size <= 5) ?? 200;
	const between = Array.from({ length: Math.floor(rated / step) }, (_, i) => (i + 1) * step);
	return [
		...new Set([1, ...between.filter((tick) => tick > 1 && rated - tick >= step / 2), rated])
	];
}
