import type { AgreementWeights } from './agreement-weights.ts';
import { type Ratings, valuesOfUnit } from './ratings.ts';

/**
 * Gwet's agreement coefficient for any number of coders and gaps (Gwet 2008; Gwet 2014, "Handbook of Inter-Rater
 * Reliability", ch. 2–3): AC1 with identity weights, AC2 with others. Agreement is taken over units with two values or more;
 * chance, as in irrCAC, over all units with a value. Null where it is not defined: no pairs, or a single value in use.
 */
export function gwetAc(ratings: Ratings, weights: AgreementWeights): number | null {
	const q = ratings.values.length;
	if (q < 2) return null;
	const shares = new Float64Array(q);
	let coded = 0;
	let paired = 0;
	let agreement = 0;
	for (let unit = 0; unit < ratings.units; unit++) {
		const found = valuesOfUnit(ratings, unit);
		if (found.length === 0) continue;
		coded++;
		for (const value of found) shares[value] = (shares[value] ?? 0) + 1 / found.length;
		if (found.length < 2) continue;
		paired++;
		agreement += agreementWithin(found, weights, q);
	}
	if (paired === 0) return null;
	let total = 0;
	for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) total += weights(a, b, q);
	const spread = shares.reduce((sum, share) => sum + (share / coded) * (1 - share / coded), 0);
	const chance = (total * spread) / (q * (q - 1));
	return chance < 1 ? (agreement / paired - chance) / (1 - chance) : null;
}

/** Weighted share of agreeing ordered pairs among the values of one unit. */
function agreementWithin(found: readonly number[], weights: AgreementWeights, q: number): number {
	let sum = 0;
	for (let i = 0; i < found.length; i++)
		for (let k = 0; k < found.length; k++)
			if (i !== k) sum += weights(found[i] ?? 0, found[k] ?? 0, q);
	return sum / (found.length * (found.length - 1));
}
