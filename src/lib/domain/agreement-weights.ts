/**
 * Weights by the place of two values in the sorted list: 1 where they are the same. `identity` is unweighted, `linear`
 * falls with the distance, `quadratic` with its square (Cohen 1968, Cicchetti and Allison 1971, Fleiss and Cohen 1973).
 */
export type AgreementWeights = (a: number, b: number, values: number) => number;

export const identityWeights: AgreementWeights = (a, b) => (a === b ? 1 : 0);
export const linearWeights: AgreementWeights = (a, b, values) =>
	a === b ? 1 : 1 - Math.abs(a - b) / (values - 1);
export const quadraticWeights: AgreementWeights = (a, b, values) =>
	a === b ? 1 : 1 - ((a - b) / (values - 1)) ** 2;
