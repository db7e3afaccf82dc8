import type { AgreementWeights } from './agreement-weights.ts';

/**
 * Cohen's kappa of two coders (Cohen 1960), weighted as in Cohen 1968: chance-corrected, weighted agreement of a square
 * table of counts, rows one coder, columns the other, over the full list of values. Null where it is not defined: an empty
 * table, or no variation (both coders gave one and the same value).
 */
export function cohenKappa(
	table: readonly (readonly number[])[],
	weights: AgreementWeights
): number | null {
	const size = table.length;
	const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columns = table.map((_, k) => table.reduce((sum, row) => sum + (row[k] ?? 0), 0));
	const total = rows.reduce((sum, count) => sum + count, 0);
	if (total === 0) return null;
	// disagreement instead of agreement: exact where everything agrees
	let observed = 0;
	let expected = 0;
	for (let i = 0; i < size; i++)
		for (let k = 0; k < size; k++) {
			const disagreement = 1 - weights(i, k, size);
			observed += disagreement * (table[i]?.[k] ?? 0);
			expected += (disagreement * (rows[i] ?? 0) * (columns[k] ?? 0)) / total;
		}
	return expected > 0 ? 1 - observed / expected : null;
}
