import { expect, test } from 'vitest';
import { agreementJson } from './agreement-json.ts';

test('names, order and line ends are those that scripts rely on; undefined is null', () => {
	const text = agreementJson({
		alpha: 1 / 3,
		metric: 'ordinal',
		nCoders: 2,
		nUnits: 4,
		nPairable: 8,
		percentAgreement: 0.75,
		ac1: 0.5,
		ac2: null,
		interval: [-0.25, 1],
		pairs: [
			{
				a: 'ana',
				b: 'ben',
				n: 4,
				agreement: 0.75,
				kappa: 0.5,
				kappaLinear: 0.6,
				kappaQuadratic: null
			}
		]
	});
	expect(text).toBe(`{
  "alpha": 0.3333333333333333,
  "metric": "ordinal",
  "n_coders": 2,
  "n_units": 4,
  "n_pairable": 8,
  "percent_agreement": 0.75,
  "ac1": 0.5,
  "ac2": null,
  "ci": [
    -0.25,
    1
  ],
  "pairs": [
    {
      "a": "ana",
      "b": "ben",
      "n": 4,
      "agreement": 0.75,
      "kappa": 0.5,
      "kappa_linear": 0.6,
      "kappa_quadratic": null
    }
  ]
}
`);
});

test('without an interval ci is null, without coders pairs is empty', () => {
	const nothing = { alpha: null, percentAgreement: null, ac1: null, ac2: null, interval: null };
	const counts = { metric: 'nominal' as const, nCoders: 0, nUnits: 0, nPairable: 0 };
	expect(JSON.parse(agreementJson({ ...nothing, ...counts, pairs: [] }))).toEqual({
		alpha: null,
		metric: 'nominal',
		n_coders: 0,
		n_units: 0,
		n_pairable: 0,
		percent_agreement: null,
		ac1: null,
		ac2: null,
		ci: null,
		pairs: []
	});
});
