import { parseDecimal } from './decimal.ts';

export type RatingValue = string | number;

/**
 * The different values in ascending order: numbers by size, texts by code unit. Texts that are all numbers go by size,
 * too, so that the weights of a weighted kappa are the same under every metric.
 */
export function sortedValues(values: readonly RatingValue[]): RatingValue[] {
	const different = [...new Set(values)];
	const sizes = new Map(
		different.map((value) => [value, typeof value === 'number' ? value : parseDecimal(value)])
	);
	const byText = (a: RatingValue, b: RatingValue) => (a < b ? -1 : a > b ? 1 : 0);
	if ([...sizes.values()].includes(null)) return different.sort(byText);
	return different.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || byText(a, b));
}
