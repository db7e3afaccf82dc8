import type { Agreement } from '#lib/domain/agreement.ts';

/** Agreement as the command prints it: these names in this order, numbers unrounded, undefined ones null. */
export function agreementJson(agreement: Agreement): string {
	const found = {
		alpha: agreement.alpha,
		metric: agreement.metric,
		n_coders: agreement.nCoders,
		n_units: agreement.nUnits,
		n_pairable: agreement.nPairable,
		percent_agreement: agreement.percentAgreement,
		ac1: agreement.ac1,
		ac2: agreement.ac2,
		ci: agreement.interval,
		pairs: agreement.pairs.map((pair) => ({
			a: pair.a,
			b: pair.b,
			n: pair.n,
			agreement: pair.agreement,
			kappa: pair.kappa,
			kappa_linear: pair.kappaLinear,
			kappa_quadratic: pair.kappaQuadratic
		}))
	};
	return `${JSON.stringify(found, null, 2)}\n`;
}
