import type { ValuePatterns } from './value-patterns.ts';

/**
 * Mean, over the units with two or more values, of the share of pairs of coders that agree. Null without such units.
 * Compares values only: a note never makes a disagreement.
 */
export function percentAgreement({ values, counts, sizes, units }: ValuePatterns): number | null {
	let sum = 0;
	let total = 0;
	for (let pattern = 0; pattern < sizes.length; pattern++) {
		const size = sizes[pattern] ?? 0;
		let agreeing = 0;
		for (let value = 0; value < values; value++) {
			const count = counts[pattern * values + value] ?? 0;
			agreeing += count * (count - 1);
		}
		sum += ((units[pattern] ?? 0) * agreeing) / (size * (size - 1));
		total += units[pattern] ?? 0;
	}
	return total > 0 ? sum / total : null;
}
