import { describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import { chosenMethod } from './chosen-method.ts';

const chosen = (query: string) =>
	chosenMethod(new URL(`http://x/countries/BRA${query}`), smallEdition);

describe('the method of a page', () => {
	test('is the headline method without parameters, and a link is left as it is', () => {
		expect(chosen('?round=2026')).toEqual({ method: headlineMethod, issues: [], canonical: null });
		expect(chosen('?mean=geometric').canonical).toBeNull();
	});

	test('comes from the form as from a link, at the shortest address', () => {
		const form = chosen(
			'?round=2026&mean=geometric&coverage=2/3&weight.I=2&weight.II=1&weight.VIII=0'
		);
		expect(form).toEqual({
			...chosen('?mean=geometric&weights=I:2'),
			canonical: '/countries/BRA?round=2026&mean=geometric&weights=I%3A2'
		});
	});

	test('a form that leaves everything as usual leads to the bare address', () => {
		expect(chosen('?nesting=chapters&weight.I=1').canonical).toBe('/countries/BRA');
	});

	test('a wrong value is named, and leads nowhere', () => {
		expect(chosen('?weight.I=-3')).toMatchObject({
			issues: [{ path: 'weights' }],
			canonical: null
		});
		expect(chosen('?mean=median').issues).toMatchObject([{ path: 'mean' }]);
	});
});
